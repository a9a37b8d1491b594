#include "services/kms/key_policy.h"

#include "base/text.h"
#include "services/iam/iam.h"
#include "services/kms/grants.h"
#include "services/kms/state.h"

namespace skylens::kms {
namespace {

Failure malformed(std::string_view message) {
    return aws::error("MalformedPolicyDocumentException", message);
}

void write(const Value& value, int depth, std::string& out) {
    const std::string inner(static_cast<std::size_t>(depth + 1) * 2, ' ');
    const std::string outer(static_cast<std::size_t>(depth) * 2, ' ');
    if (value.is_array()) {
        out += "[ ";
        for (std::size_t i = 0; i < value.size(); ++i) {
            if (i > 0) out += ", ";
            write(value.at(i), depth, out);
        }
        out += value.empty() ? "]" : " ]";
    } else if (value.is_object()) {
        out += "{\n";
        bool first = true;
        for (const Value::Member& member : value.members()) {
            if (!first) out += ",\n";
            first = false;
            out += inner + to_json(Value(member.key)) + " : ";
            write(member.value, depth + 1, out);
        }
        out += "\n" + outer + "}";
    } else {
        out += to_json(value);
    }
}

// What may be done to an AWS managed key by way of its service, and the name of that service where
// it differs from the alias. Source: the policies that GetKeyPolicy shows.
struct Managed {
    std::string_view alias;
    std::string_view service;
    std::string_view title;
    bool grants;
};

const Managed kManaged[] = {
    {"ebs", "ec2", "EBS", true},          {"s3", "s3", "S3", false},
    {"sns", "sns", "SNS", true},          {"sqs", "sqs", "SQS", true},
    {"lambda", "lambda", "Lambda", true}, {"logs", "logs", "CloudWatch Logs", true},
};

const Managed& managed_of(std::string_view alias) {
    for (const Managed& row : kManaged) {
        if (row.alias == alias) return row;
    }
    static const Managed kOther = {"", "", "", true};
    return kOther;
}

bool names_somebody(const aws::World& world, const Value& principal) {
    if (principal.is_string()) return principal.as_string() == "*";
    const Value& names = principal["AWS"];
    const auto exists = [&](const Value& name) {
        return name.as_string() == "*" || is_principal(world, name.as_string());
    };
    if (names.is_string()) return exists(names);
    for (const Value& name : names.elements()) {
        if (!exists(name)) return false;
    }
    return true;
}

Status check_principals(const aws::World& world, const Value& policy) {
    const Value& statements = policy["Statement"];
    const auto check = [&](const Value& statement) {
        const char* member = statement.contains("Principal") ? "Principal" : "NotPrincipal";
        return names_somebody(world, statement[std::string_view(member)]);
    };
    bool good = statements.is_array() || check(statements);
    for (const Value& statement : statements.elements())
        good = good && check(statement);
    if (good) return Ok{};
    return malformed("Policy contains a statement with one or more invalid principals.");
}

// "The new key policy will not allow you to …": the caller must be named by the new policy, as
// itself or through its account.
bool keeps_caller(const aws::CallInfo& info, const Str& key_arn, const iam::Policy& policy) {
    const Result<iam::Policy> everything = iam::parse_policy_text(
        R"({"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}})",
        iam::PolicyKind::Inline);
    iam::AuthorizationRequest request;
    request.principal = &info.principal;
    request.action = "kms:PutKeyPolicy";
    request.resource = key_arn;
    request.resource_account = info.principal.account_id;
    request.now = info.now;
    iam::PolicySet set;
    set.identity.push_back({&everything.value(), "everything"});
    set.resource.push_back({&policy, "key policy"});
    return iam::decide(request, set).kind == iam::DecisionKind::Allowed;
}

}  // namespace

Str policy_text(const Value& policy) {
    std::string out;
    write(policy, 0, out);
    return Str(out);
}

Str default_policy(const Str& account_id) {
    const Value statement = Value::object(
        {{"Sid", "Enable IAM User Permissions"},
         {"Effect", "Allow"},
         {"Principal", Value::object({{"AWS", join("arn:aws:iam::", account_id.view(), ":root")}})},
         {"Action", "kms:*"},
         {"Resource", "*"}});
    return policy_text(Value::object({{"Version", "2012-10-17"},
                                      {"Id", "key-default-1"},
                                      {"Statement", Value::array({statement})}}));
}

Str managed_policy(std::string_view service, const Str& account_id, std::string_view region) {
    const Managed& row = managed_of(service);
    const std::string_view title = row.title.empty() ? service : row.title;
    const std::string_view via = row.service.empty() ? service : row.service;
    Value actions =
        Value::array({"kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*"});
    if (row.grants) actions.push("kms:CreateGrant");
    actions.push("kms:DescribeKey");
    const Value condition = Value::object(
        {{"StringEquals",
          Value::object({{"kms:CallerAccount", account_id},
                         {"kms:ViaService", join(via, ".", region, ".amazonaws.com")}})}});
    const Value use = Value::object(
        {{"Sid", join("Allow access through ", title,
                      " for all principals in the account that are authorized to use ", title)},
         {"Effect", "Allow"},
         {"Principal", Value::object({{"AWS", "*"}})},
         {"Action", std::move(actions)},
         {"Resource", "*"},
         {"Condition", condition}});
    const Value look = Value::object(
        {{"Sid", "Allow direct access to key metadata to the account"},
         {"Effect", "Allow"},
         {"Principal", Value::object({{"AWS", join("arn:aws:iam::", account_id.view(), ":root")}})},
         {"Action", Value::array({"kms:Describe*", "kms:Get*", "kms:List*", "kms:RevokeGrant"})},
         {"Resource", "*"}});
    return policy_text(Value::object({{"Version", "2012-10-17"},
                                      {"Id", join("auto-", service, "-2")},
                                      {"Statement", Value::array({use, look})}}));
}

Result<Str> checked_policy(const aws::CallInfo& info, const aws::World& world, const Str& key_arn,
                           std::string_view text, bool bypass) {
    if (text.size() > kPolicyBytesMax) {
        return aws::error("LimitExceededException", "The key policy is longer than 32768 bytes");
    }
    const Result<iam::Policy> parsed = iam::parse_policy_text(text, iam::PolicyKind::Resource);
    if (!parsed.ok()) return malformed(parsed.error().message);
    SKYLENS_TRY(const Value policy, parse_json(text));
    SKYLENS_TRY_OK(check_principals(world, policy));
    if (!bypass && !keeps_caller(info, key_arn, parsed.value())) {
        return malformed(
            "The new key policy will not allow you to update the key policy in the future.");
    }
    return policy_text(policy);
}

}  // namespace skylens::kms
