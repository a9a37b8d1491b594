// A policy document as plain data, and the parser that refuses documents with AWS's own messages.
#pragma once

#include <cstdint>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/result.h"
#include "base/str.h"
#include "base/value.h"

namespace skylens::iam {

// What a document is for. Managed wants version 2012-10-17; Inline, Session and the rest also take
// the older versions. Trust and Resource name principals, the others must not.
enum class PolicyKind : std::uint8_t {
    Managed,
    Inline,
    Session,
    Trust,
    Resource,
    ServiceControl,
    ResourceControl,
    Endpoint,
    Any  // whatever a policy may hold; for the policy laboratory
};

enum class StatementEffect : std::uint8_t { Allow, Deny };

// Text with wildcards, sorted out once so that matching is quick.
struct Pattern {
    enum class Form : std::uint8_t { Any, Exact, Prefix, Glob };
    Str text;                 // as written in the document
    Form form = Form::Exact;  // Prefix: one `*`, at the end
    bool variables = false;   // holds ${...}, and the document's version knows variables
    auto fields() const { return std::tie(text, form, variables); }
};

enum class PrincipalField : std::uint8_t { Aws, Service, Federated, CanonicalUser };

// One entry of Principal or NotPrincipal; "Principal": "*" is {Aws, "*"}.
struct PrincipalEntry {
    PrincipalField field = PrincipalField::Aws;
    Str value;
    auto fields() const { return std::tie(field, value); }
};

enum class ConditionTest : std::uint8_t {
    StringEquals,
    StringEqualsIgnoreCase,
    StringLike,
    NumericEquals,
    NumericLessThan,
    NumericLessThanEquals,
    NumericGreaterThan,
    NumericGreaterThanEquals,
    DateEquals,
    DateLessThan,
    DateLessThanEquals,
    DateGreaterThan,
    DateGreaterThanEquals,
    Bool,
    BinaryEquals,
    IpAddress,
    ArnLike,
    Null
};

enum class SetQualifier : std::uint8_t { None, ForAllValues, ForAnyValue };

// "ForAnyValue:StringNotLikeIfExists": {"aws:TagKeys": [...]} taken apart.
struct Condition {
    ConditionTest test = ConditionTest::StringEquals;
    SetQualifier qualifier = SetQualifier::None;
    bool negated = false;
    bool if_exists = false;
    Str written;  // the operator as written
    Str key;
    std::vector<Str> values;
    auto fields() const {
        return std::tie(test, qualifier, negated, if_exists, written, key, values);
    }
};

struct Statement {
    Str sid;
    StatementEffect effect = StatementEffect::Allow;
    bool has_principal = false;
    bool not_principal = false;
    bool not_action = false;
    bool not_resource = false;
    bool has_resource = false;
    std::vector<PrincipalEntry> principals;
    std::vector<Pattern> actions;
    std::vector<Pattern> resources;
    std::vector<Condition> conditions;
    auto fields() const {
        return std::tie(sid, effect, has_principal, not_principal, not_action, not_resource,
                        has_resource, principals, actions, resources, conditions);
    }
};

struct Policy {
    Str version;  // "2008-10-17" when the document names none
    Str id;
    bool variables = false;  // version 2012-10-17: ${...} is replaced, not literal
    std::vector<Statement> statements;
    auto fields() const { return std::tie(version, id, variables, statements); }
};

// Where in the document AWS's short message points, and what is wrong there in plain words.
struct PolicyProblem {
    Str where;  // "Statement[1].Action[0]"; empty for the document itself
    Str what;
};

// Text longer than this is refused before it is parsed, whatever the kind (trust limit of the
// simulator; AWS's own quotas are smaller, see quota.h).
inline constexpr std::uint32_t kPolicyBytesMax = 131'072;

// Parses a document. Refuses with AWS's code and message: MalformedPolicyDocument for IAM's kinds,
// MalformedPolicy for Resource (the words of Amazon S3; other services translate). When several
// things are wrong the message is the one that AWS checks first. `problem`, when given, is filled
// on refusal. Sources: IAM User Guide, "Grammar of the IAM JSON policy language".
Result<Policy> parse_policy_text(std::string_view text, PolicyKind kind,
                                 PolicyProblem* problem = nullptr);
Result<Policy> parse_policy(const Value& document, PolicyKind kind,
                            PolicyProblem* problem = nullptr);

// Prepares one pattern; `variables` says whether the document's version knows policy variables.
Pattern make_pattern(const Str& text, bool variables);

// "StringNotEqualsIfExists", "ForAllValues:ArnLike": fills everything but key and values.
// False when there is no such operator. Operator names are compared ignoring case.
bool parse_condition_operator(std::string_view name, Condition& out);

}  // namespace skylens::iam
