#include <algorithm>
#include <set>

#include "base/text.h"
#include "services/iam/policy/condition_values.h"
#include "services/iam/policy/elements.h"
#include "services/iam/policy/flaws.h"
#include "services/iam/policy/policy.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace {

bool forbids_principal(PolicyKind kind) {
    return kind == PolicyKind::Managed || kind == PolicyKind::Inline ||
           kind == PolicyKind::Session || kind == PolicyKind::ServiceControl;
}

bool wants_principal(PolicyKind kind) {
    return kind == PolicyKind::Trust || kind == PolicyKind::Resource;
}

// Walks a document once and keeps the flaw that AWS would report.
class PolicyParser {
  public:
    explicit PolicyParser(PolicyKind kind) : kind_(kind) {}

    Result<Policy> parse(const Value& document, PolicyProblem* problem) {
        walk(document);
        if (stage_ < 0) return std::move(policy_);
        if (problem != nullptr) *problem = problem_;
        return error_;
    }

  private:
    void report(PolicyFlaw flaw, const Str& where, const Str& what, std::string_view subject = {}) {
        const int stage = flaw_stage(flaw, kind_);
        if (stage_ >= 0 && stage_ <= stage) return;
        stage_ = stage;
        error_ = flaw_error(flaw, kind_, subject);
        problem_ = {where, what};
    }

    void walk(const Value& document) {
        if (!document.is_object()) {
            return report(PolicyFlaw::Shape, "", "the document must be a JSON object");
        }
        for (const Value::Member& member : document.members()) {
            const std::string_view key = member.key;
            if (key != "Version" && key != "Id" && key != "Statement") {
                report(PolicyFlaw::UnknownElement, member.key, "unknown element", key);
            }
        }
        walk_version(document.find("Version"));
        const Value* id = document.find("Id");
        if (id != nullptr && !id->is_string()) {
            report(PolicyFlaw::Shape, "Id", "must be a string");
        }
        if (id != nullptr) policy_.id = id->as_str();
        walk_statements(document.find("Statement"));
    }

    void walk_version(const Value* version) {
        policy_.version = "2008-10-17";
        if (version != nullptr) {
            const std::string_view text = version->as_string();
            if (text != "2012-10-17" && text != "2008-10-17") {
                return report(PolicyFlaw::UnknownVersion, "Version",
                              "must be \"2012-10-17\" or \"2008-10-17\"");
            }
            policy_.version = version->as_str();
        }
        policy_.variables = policy_.version == "2012-10-17";
        if (kind_ == PolicyKind::Managed && !policy_.variables) {
            report(PolicyFlaw::OldVersion, "Version", "must be \"2012-10-17\"");
        }
    }

    void walk_statements(const Value* statements) {
        if (statements == nullptr) {
            return report(PolicyFlaw::NoStatement, "", "Statement is missing");
        }
        if (statements->is_object()) {
            walk_statement(*statements, "Statement");
        } else if (statements->is_array() && !statements->empty()) {
            std::int64_t index = 0;
            for (const Value& statement : statements->elements()) {
                walk_statement(statement, join("Statement[", index++, "]"));
            }
        } else {
            return report(PolicyFlaw::NoStatement, "Statement",
                          "must be a statement or a list with at least one");
        }
        std::set<Str, std::less<>> seen;
        for (const Statement& statement : policy_.statements) {
            if (statement.sid.empty() || seen.insert(statement.sid).second) continue;
            report(PolicyFlaw::SidTwice, "Statement",
                   join("the Sid ", statement.sid, " is used twice"));
        }
    }

    void walk_statement(const Value& value, const Str& where) {
        if (!value.is_object()) {
            return report(PolicyFlaw::Shape, where, "a statement must be a JSON object");
        }
        Statement statement;
        for (const Value::Member& member : value.members()) {
            if (!is_statement_element(member.key)) {
                report(PolicyFlaw::UnknownElement, join(where, ".", member.key), "unknown element",
                       member.key);
            }
        }
        if (const Value* sid = value.find("Sid")) {
            if (!sid->is_string())
                report(PolicyFlaw::Shape, join(where, ".Sid"), "must be a string");
            statement.sid = sid->as_str();
        }
        walk_effect(value.find("Effect"), where, statement);
        walk_principal(value, where, statement);
        walk_conditions(value.find("Condition"), where, statement);
        walk_actions(value, where, statement);
        walk_resources(value, where, statement);
        policy_.statements.push_back(std::move(statement));
    }

    void walk_effect(const Value* effect, const Str& where, Statement& statement) {
        const Str here = join(where, ".Effect");
        if (effect == nullptr) return report(PolicyFlaw::NoEffect, here, "Effect is missing");
        const std::string_view text = effect->as_string();
        const bool deny = equal_ignoring_case(text, "Deny");
        if (!deny && !equal_ignoring_case(text, "Allow")) {
            return report(PolicyFlaw::UnknownEffect, here, "must be Allow or Deny", text);
        }
        if (text != (deny ? "Deny" : "Allow")) {
            report(PolicyFlaw::EffectCase, here, "must be written Allow or Deny", text);
        }
        statement.effect = deny ? StatementEffect::Deny : StatementEffect::Allow;
    }

    void walk_principal(const Value& value, const Str& where, Statement& statement) {
        const Value* plain = value.find("Principal");
        const Value* inverted = value.find("NotPrincipal");
        if (plain != nullptr && inverted != nullptr) {
            return report(PolicyFlaw::Shape, where,
                          "Principal and NotPrincipal exclude each other");
        }
        const Value* principal = plain != nullptr ? plain : inverted;
        if (principal == nullptr) {
            if (wants_principal(kind_)) {
                report(PolicyFlaw::NoPrincipal, where, "Principal is missing");
            }
            return;
        }
        const Str here = join(where, inverted != nullptr ? ".NotPrincipal" : ".Principal");
        if (forbids_principal(kind_)) {
            return report(PolicyFlaw::PrincipalGiven, here,
                          "only a resource policy names principals");
        }
        if (inverted != nullptr && wants_principal(kind_)) {
            if (statement.effect == StatementEffect::Allow) {
                return report(PolicyFlaw::NotPrincipalAllow, here, "cannot stand in an Allow");
            }
            if (kind_ == PolicyKind::Trust) {
                return report(PolicyFlaw::NotPrincipalTrust, here,
                              "cannot stand in a trust policy");
            }
        }
        statement.has_principal = true;
        statement.not_principal = inverted != nullptr;
        walk_principal_value(*principal, here, statement);
    }

    void walk_principal_value(const Value& value, const Str& here, Statement& statement) {
        if (value.is_string()) {
            if (kind_ == PolicyKind::Trust) {
                return report(PolicyFlaw::PrincipalNotObject, here, "write {\"AWS\": \"*\"}");
            }
            if (value.as_string() != "*") {
                return report(PolicyFlaw::UnknownPrincipal, here, "must be \"*\" or an object",
                              value.as_string());
            }
            statement.principals.push_back({PrincipalField::Aws, "*"});
            return;
        }
        if (!value.is_object()) {
            return report(PolicyFlaw::Shape, here, "must be \"*\" or an object");
        }
        if (value.empty()) return report(PolicyFlaw::EmptyPrincipal, here, "names nobody");
        for (const Value::Member& member : value.members()) {
            PrincipalEntry entry;
            if (!find_principal_field(member.key, entry.field)) {
                report(PolicyFlaw::UnknownPrincipal, here,
                       join("unknown kind of principal ", member.key),
                       join("\"", member.key, "\""));
                continue;
            }
            std::vector<Str> names;
            if (!read_strings(member.value, names)) {
                report(PolicyFlaw::Shape, here, "principals must be strings");
            }
            for (const Str& name : names) {
                entry.value = name;
                if (!principal_well_formed(entry)) {
                    report(PolicyFlaw::UnknownPrincipal, here, join(name, " is no principal"),
                           join("\"", member.key, "\":\"", name, "\""));
                }
                statement.principals.push_back(entry);
            }
        }
    }

    void walk_actions(const Value& value, const Str& where, Statement& statement) {
        const Value* plain = value.find("Action");
        const Value* inverted = value.find("NotAction");
        if (plain != nullptr && inverted != nullptr) {
            return report(PolicyFlaw::Shape, where, "Action and NotAction exclude each other");
        }
        const Value* actions = plain != nullptr ? plain : inverted;
        const Str here = join(where, inverted != nullptr ? ".NotAction" : ".Action");
        std::vector<Str> texts;
        if (actions != nullptr && !read_strings(*actions, texts)) {
            return report(PolicyFlaw::Shape, here, "must be a string or a list of strings");
        }
        if (texts.empty()) return report(PolicyFlaw::NoAction, where, "names no action");
        statement.not_action = inverted != nullptr;
        for (const Str& text : texts) {
            PolicyFlaw flaw = PolicyFlaw::ActionVendor;
            if (kind_ == PolicyKind::Trust) {
                if (!equal_ignoring_case(text.view().substr(0, 4), "sts:")) {
                    report(PolicyFlaw::ActionNotSts, here, join(text, " is not an STS action"));
                }
            } else if (!action_well_formed(text, flaw)) {
                report(flaw, here, join("\"", text, "\" is not service:Action"),
                       text.view().substr(0, text.view().find(':')));
            }
            statement.actions.push_back(make_pattern(text, false));
        }
    }

    void walk_resources(const Value& value, const Str& where, Statement& statement) {
        const Value* plain = value.find("Resource");
        const Value* inverted = value.find("NotResource");
        if (plain != nullptr && inverted != nullptr) {
            return report(PolicyFlaw::Shape, where, "Resource and NotResource exclude each other");
        }
        const Value* resources = plain != nullptr ? plain : inverted;
        const Str here = join(where, inverted != nullptr ? ".NotResource" : ".Resource");
        std::vector<Str> texts;
        if (resources != nullptr && !read_strings(*resources, texts)) {
            return report(PolicyFlaw::Shape, here, "must be a string or a list of strings");
        }
        if (kind_ == PolicyKind::Trust) {
            if (inverted != nullptr) {
                report(PolicyFlaw::NotResourceInTrust, here, "the role is the resource");
            } else if (plain != nullptr) {
                report(PolicyFlaw::ResourceInTrust, here, "the role is the resource");
            }
            return;
        }
        if (texts.empty()) {
            if (kind_ == PolicyKind::Any && resources == nullptr) return;
            return report(PolicyFlaw::NoResource, where, "names no resource");
        }
        statement.has_resource = true;
        statement.not_resource = inverted != nullptr;
        for (const Str& text : texts) {
            ResourceFlaw flaw;
            if (!resource_well_formed(text, flaw)) {
                report(flaw.flaw, here, join("\"", text, "\" is no resource ARN"), flaw.subject);
            }
            statement.resources.push_back(make_pattern(text, policy_.variables));
        }
    }

    void walk_conditions(const Value* value, const Str& where, Statement& statement) {
        if (value == nullptr) return;
        const Str here = join(where, ".Condition");
        if (!value->is_object()) return report(PolicyFlaw::Shape, here, "must be an object");
        for (const Value::Member& member : value->members()) {
            const Str inside = join(here, ".", member.key);
            if (!member.value.is_object()) {
                report(PolicyFlaw::Shape, inside, "must be an object of condition keys");
                continue;
            }
            Condition condition;
            if (!parse_condition_operator(member.key, condition)) {
                if (member.value.empty()) continue;
                report(PolicyFlaw::ConditionOperator, inside, "unknown condition operator",
                       member.key);
                continue;
            }
            for (const Value::Member& test : member.value.members()) {
                walk_condition(test, inside, condition, statement);
            }
        }
    }

    void walk_condition(const Value::Member& test, const Str& where, Condition condition,
                        Statement& statement) {
        const Str here = join(where, ".", test.key);
        condition.key = test.key;
        if (!read_condition_values(test.value, condition.values)) {
            return report(PolicyFlaw::Shape, here,
                          "must be a string, number or boolean, or a list of them");
        }
        const bool date = condition.test >= ConditionTest::DateEquals &&
                          condition.test <= ConditionTest::DateGreaterThanEquals;
        for (const Str& text : condition.values) {
            if (date && !parse_condition_date(text)) {
                report(PolicyFlaw::LegacyDate, here, join("\"", text, "\" is no date"));
            }
        }
        statement.conditions.push_back(std::move(condition));
    }

    PolicyKind kind_;
    Policy policy_;
    int stage_ = -1;
    Error error_;
    PolicyProblem problem_;
};

}  // namespace

Result<Policy> parse_policy(const Value& document, PolicyKind kind, PolicyProblem* problem) {
    return PolicyParser(kind).parse(document, problem);
}

Result<Policy> parse_policy_text(std::string_view text, PolicyKind kind, PolicyProblem* problem) {
    JsonLimits limits;
    limits.bytes_max = kPolicyBytesMax;
    limits.depth_max = 16;
    auto document = parse_json(text, limits);
    if (document.ok()) return parse_policy(document.value(), kind, problem);
    if (problem != nullptr) *problem = {"", document.error().message};
    const bool long_text = text.size() > kPolicyBytesMax;
    return flaw_error(long_text ? PolicyFlaw::TooLong : PolicyFlaw::Json, kind, {});
}

}  // namespace skylens::iam
