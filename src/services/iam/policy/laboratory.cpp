#include "services/iam/policy/laboratory.h"

#include <algorithm>
#include <array>
#include <memory>

#include "base/text.h"
#include "services/iam/policy/decision_value.h"
#include "services/iam/policy/denied.h"
#include "services/iam/policy/elements.h"
#include "services/iam/policy/evaluate.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace {

using aws::Principal;
using aws::PrincipalType;

constexpr std::size_t kPoliciesMax = 200;
constexpr std::size_t kPolicyTextMax = 524'288;  // of all policies together
constexpr std::size_t kTextMax = 2'048;          // action, resource, one context value
constexpr std::size_t kContextMax = 500;

Failure invalid(std::string_view where, std::string_view what) {
    return {"InvalidRequest", join(where, ": ", what)};
}

bool is_account(std::string_view text) { return text.size() == 12 && is_digits(text); }

// "arn:aws:sts::1:assumed-role/app/s1" taken apart.
struct Arn {
    std::string_view service;
    std::string_view account;
    std::string_view resource;
};

bool split_arn(std::string_view text, Arn& out) {
    const std::vector<std::string_view> parts = split(text, ':');
    if (parts.size() < 6 || parts[0] != "arn") return false;
    out.service = parts[2];
    out.account = parts[4];
    std::size_t start = 0;
    for (int i = 0; i < 5; ++i)
        start = text.find(':', start) + 1;
    out.resource = text.substr(start);
    return true;
}

std::string_view after_last_slash(std::string_view text) {
    return text.substr(text.rfind('/') + 1);
}

bool is_web_provider(std::string_view text) {
    return text == "cognito-identity.amazonaws.com" || text == "www.amazon.com" ||
           text == "graph.facebook.com" || text == "accounts.google.com";
}

void fill_role_session(const Arn& arn, Principal& out) {
    out.type = PrincipalType::AssumedRole;
    const std::string_view rest = arn.resource.substr(std::string_view("assumed-role/").size());
    const std::size_t slash = rest.find('/');
    out.name = rest.substr(0, slash);
    if (slash != std::string_view::npos) out.session = rest.substr(slash + 1);
    out.issuer_arn = join("arn:aws:iam::", arn.account, ":role/", out.name);
}

bool fill_from_arn(std::string_view text, AuthorizationRequest& request, Principal& out) {
    Arn arn;
    if (!split_arn(text, arn)) return false;
    out.account_id = arn.account;
    const std::string_view rest = arn.resource;
    if (arn.service == "iam" && rest == "root") {
        out.type = PrincipalType::Root;
    } else if (arn.service == "iam" && rest.starts_with("user/")) {
        out.type = PrincipalType::User;
        out.name = after_last_slash(rest);
    } else if (arn.service == "iam" && rest.starts_with("role/")) {
        out.type = PrincipalType::AssumedRole;
        out.name = after_last_slash(rest);
        out.issuer_arn = text;
    } else if (arn.service == "sts" && rest.starts_with("assumed-role/")) {
        fill_role_session(arn, out);
    } else if (arn.service == "sts" && rest.starts_with("federated-user/")) {
        out.type = PrincipalType::AssumedRole;
        out.name = after_last_slash(rest);
        request.federated_user = true;
    } else if (arn.service == "iam" &&
               (rest.starts_with("saml-provider/") || rest.starts_with("oidc-provider/"))) {
        out.type = PrincipalType::Anonymous;
        request.federated_provider = text;
    } else {
        return false;
    }
    return true;
}

Status fill_principal(std::string_view text, AuthorizationRequest& request, Principal& out) {
    out.path = "/";
    if (text == "anonymous" || text == "*") {
        out.type = PrincipalType::Anonymous;
        return Ok{};
    }
    out.arn = text;
    if (is_account(text)) {
        out.type = PrincipalType::Root;
        out.account_id = text;
        out.arn = join("arn:aws:iam::", text, ":root");
    } else if (is_web_provider(text)) {
        out.type = PrincipalType::Anonymous;
        request.federated_provider = text;
    } else if (text.find(':') == std::string_view::npos &&
               text.find(".amazonaws.com") != std::string_view::npos) {
        out.type = PrincipalType::Service;
        out.name = text;
        out.arn = Str();
    } else if (!fill_from_arn(text, request, out)) {
        return invalid("request.principal",
                       join("'", text,
                            "' is no ARN of a user, role, session or root, no account "
                            "id, no service and not \"anonymous\""));
    }
    return Ok{};
}

class Laboratory {
  public:
    explicit Laboratory(const Value& input) : input_(input) {}

    Result<Value> run() {
        const Value& asked = input_["request"];
        // The whole input may itself stand under "request", as in a batch line.
        if (asked.is_object() && asked["request"].is_object()) return Laboratory(asked).run();
        if (!asked.is_object()) return invalid("request", "is missing or no object");
        SKYLENS_TRY_OK(check_members(asked));
        SKYLENS_TRY_OK(read_request(asked));
        SKYLENS_TRY_OK(read_policies());
        return answer();
    }

  private:
    Status check_members(const Value& asked) {
        static constexpr std::array<std::string_view, 10> kMembers = {"sim",
                                                                      "id",
                                                                      "request",
                                                                      "identity_policies",
                                                                      "resource_policy",
                                                                      "permission_boundaries",
                                                                      "session_policy",
                                                                      "scps",
                                                                      "rcps",
                                                                      "endpoint_policies"};
        static constexpr std::array<std::string_view, 5> kAsked = {
            "principal", "action", "resource", "resource_account", "context"};
        for (const Value::Member& member : input_.members()) {
            if (std::find(kMembers.begin(), kMembers.end(), member.key.view()) == kMembers.end()) {
                return invalid(member.key, "unknown member");
            }
        }
        for (const Value::Member& member : asked.members()) {
            if (std::find(kAsked.begin(), kAsked.end(), member.key.view()) == kAsked.end()) {
                return invalid(join("request.", member.key), "unknown member");
            }
        }
        return Ok{};
    }

    Status read_request(const Value& asked) {
        principal_text_ = asked["principal"].as_str();
        if (principal_text_.empty()) return invalid("request.principal", "is missing");
        SKYLENS_TRY_OK(fill_principal(principal_text_, request_, principal_));
        request_.principal = &principal_;
        action_ = asked["action"].as_str();
        PolicyFlaw flaw = PolicyFlaw::ActionVendor;
        if (action_.empty() || action_ == "*" || !action_well_formed(action_, flaw)) {
            return invalid("request.action", "must be service:Action");
        }
        request_.action = action_;
        resource_ = asked.contains("resource") ? asked["resource"].as_str() : Str("*");
        if (resource_.empty()) return invalid("request.resource", "must be an ARN or \"*\"");
        if (action_.size() > kTextMax || resource_.size() > kTextMax) {
            return invalid("request", "action or resource is too long");
        }
        request_.resource = resource_;
        SKYLENS_TRY_OK(read_resource_account(asked));
        return read_context(asked["context"]);
    }

    Status read_resource_account(const Value& asked) {
        if (asked.contains("resource_account")) {
            account_ = asked["resource_account"].as_str();
            if (!is_account(account_))
                return invalid("request.resource_account", "must be 12 digits");
        } else {
            Arn arn;
            if (split_arn(resource_, arn) && is_account(arn.account)) account_ = arn.account;
        }
        request_.resource_account = account_;
        return Ok{};
    }

    Status read_context(const Value& context) {
        if (context.is_null()) return Ok{};
        if (!context.is_object()) return invalid("request.context", "must be an object");
        if (context.size() > kContextMax) return invalid("request.context", "has too many keys");
        for (const Value::Member& member : context.members()) {
            if (member.value.is_null()) continue;
            ContextEntry entry;
            entry.key = member.key;
            if (!read_condition_values(member.value, entry.values)) {
                return invalid(join("request.context.", member.key),
                               "must be a string, number or boolean, or a list of them");
            }
            for (const Str& value : entry.values) {
                if (value.size() > kTextMax) {
                    return invalid(join("request.context.", member.key), "is too long");
                }
            }
            request_.context.push_back(std::move(entry));
        }
        return Ok{};
    }

    Status read_policies() {
        SKYLENS_TRY_OK(read_list(input_["identity_policies"], "identity_policies", set_.identity));
        SKYLENS_TRY_OK(
            read_list(input_["permission_boundaries"], "permission_boundaries", set_.boundaries));
        SKYLENS_TRY_OK(read_list(input_["endpoint_policies"], "endpoint_policies", set_.endpoints));
        SKYLENS_TRY_OK(read_one(input_["resource_policy"], "resource_policy", set_.resource));
        SKYLENS_TRY_OK(read_one(input_["session_policy"], "session_policy", set_.session));
        SKYLENS_TRY_OK(read_levels(input_["scps"], "scps", set_.scps));
        return read_levels(input_["rcps"], "rcps", set_.rcps);
    }

    Status read_levels(const Value& levels, std::string_view where, std::vector<PolicyList>& out) {
        if (levels.is_null()) return Ok{};
        if (!levels.is_array()) return invalid(where, "must be a list of levels");
        for (std::size_t i = 0; i < levels.size(); ++i) {
            PolicyList level;
            const std::string here = join(where, "[", static_cast<std::int64_t>(i), "]");
            SKYLENS_TRY_OK(read_list(levels.at(i), here, level));
            out.push_back(std::move(level));
        }
        return Ok{};
    }

    Status read_list(const Value& list, std::string_view where, PolicyList& out) {
        if (list.is_null()) return Ok{};
        if (!list.is_array()) return invalid(where, "must be a list of policies");
        for (std::size_t i = 0; i < list.size(); ++i) {
            const std::string here = join(where, "[", static_cast<std::int64_t>(i), "]");
            SKYLENS_TRY_OK(read_one(list.at(i), here, out));
        }
        return Ok{};
    }

    Status read_one(const Value& given, std::string_view where, PolicyList& out) {
        if (given.is_null()) return Ok{};
        const bool named = given.is_object() && given.contains("document");
        const Value& document = named ? given["document"] : given;
        std::string text = document.is_string() ? document.as_str().string() : to_json(document);
        text_size_ += text.size();
        if (policies_.size() >= kPoliciesMax || text_size_ > kPolicyTextMax) {
            return invalid(where, "too many or too long policies");
        }
        PolicyProblem problem;
        auto policy = parse_policy_text(text, PolicyKind::Any, &problem);
        if (!policy.ok()) {
            const std::string at =
                problem.where.empty() ? std::string() : join(problem.where, ": ");
            return Failure{policy.error().code,
                         join(where, ": ", at, problem.what, " (", policy.error().message, ")")};
        }
        policies_.push_back(std::make_unique<Policy>(std::move(policy).value()));
        const Str name = named && given.contains("name") ? given["name"].as_str() : Str(where);
        out.push_back({policies_.back().get(), name});
        return Ok{};
    }

    Value answer() {
        const Decision decision = evaluate(request_, set_);
        Value out = decision_value(decision);
        if (decision.verdict.kind != DecisionKind::Allowed) {
            out.set("message", denied_message(request_, decision.verdict));
        }
        return out;
    }

    const Value& input_;
    Str principal_text_;
    Str action_;
    Str resource_;
    Str account_;
    Principal principal_;
    AuthorizationRequest request_;
    PolicySet set_;
    std::vector<std::unique_ptr<Policy>> policies_;
    std::size_t text_size_ = 0;
};

}  // namespace

Result<Value> authorize_request(const Value& input) { return Laboratory(input).run(); }

}  // namespace skylens::iam
