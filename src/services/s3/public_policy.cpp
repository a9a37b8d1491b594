#include "services/s3/public_policy.h"

#include <algorithm>
#include <string>

#include "base/text.h"
#include "services/s3/bucket_policy.h"
#include "services/s3/state.h"

namespace skylens::s3 {
namespace {

bool is_fixed(std::string_view text) {
    return !text.empty() && text.find('*') == std::string_view::npos &&
           text.find('?') == std::string_view::npos && text.find("${") == std::string_view::npos;
}

// The part after the slash of a range that is not broader than /8 (v4) or /32 (v6).
bool is_narrow_range(std::string_view text) {
    if (!is_fixed(text)) return false;
    const bool v6 = text.find(':') != std::string_view::npos;
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) return true;
    const std::string_view digits = text.substr(slash + 1);
    if (!is_digits(digits) || digits.empty() || digits.size() > 3) return false;
    int prefix = 0;
    for (const char digit : digits)
        prefix = prefix * 10 + (digit - '0');
    return prefix >= (v6 ? 32 : 8);
}

// "arn:aws:s3:eu-west-1:111111111111:accesspoint/*": the account must be fixed, the name need not.
bool is_access_point_of_account(std::string_view text) {
    const std::vector<std::string_view> parts = split(text, ':');
    return parts.size() == 6 && parts[4].size() == 12 && is_digits(parts[4]) &&
           parts[5].find("${") == std::string_view::npos;
}

// "AROAEXAMPLE:*" names every session of one role.
bool is_fixed_user_id(std::string_view text) {
    if (text.size() > 2 && text.substr(text.size() - 2) == ":*") text.remove_suffix(2);
    return is_fixed(text);
}

using FixedTest = bool (*)(std::string_view);
struct TrustedKey {
    std::string_view key;  // lower case
    FixedTest fixed;
};

const TrustedKey kTrustedKeys[] = {
    {"aws:sourceip", is_narrow_range},
    {"aws:sourcearn", is_fixed},
    {"aws:sourcevpc", is_fixed},
    {"aws:sourcevpce", is_fixed},
    {"aws:sourceowner", is_fixed},
    {"aws:sourceaccount", is_fixed},
    {"aws:principalorgid", is_fixed},
    {"aws:principalarn", is_fixed},
    {"aws:principalaccount", is_fixed},
    {"aws:userid", is_fixed_user_id},
    {"s3:dataaccesspointarn", is_access_point_of_account},
    {"s3:dataaccesspointaccount", is_fixed},
    {"s3:x-amz-server-side-encryption-aws-kms-key-id", is_fixed},
};

// Only an operator that keeps others out limits anything.
bool operator_limits(std::string_view name) {
    const std::string text = lower(name);
    if (text.find("not") != std::string::npos || text.find("ifexists") != std::string::npos)
        return false;
    if (text.find("forallvalues") != std::string::npos || text == "null") return false;
    return text.find("string") != std::string::npos || text.find("arn") != std::string::npos ||
           text.find("ipaddress") != std::string::npos;
}

bool condition_limits(const Value& condition) {
    for (const Value::Member& op : condition.members()) {
        if (!operator_limits(op.key)) continue;
        for (const Value::Member& entry : op.value.members()) {
            const std::string key = lower(entry.key);
            for (const TrustedKey& trusted : kTrustedKeys) {
                if (trusted.key != key) continue;
                const std::vector<std::string_view> values = texts_of(entry.value);
                if (!values.empty() && std::all_of(values.begin(), values.end(), trusted.fixed))
                    return true;
            }
        }
    }
    return false;
}

bool principal_is_fixed(const Value& statement) {
    const Value& principal = statement["Principal"];
    if (principal.is_null() || principal.is_string()) return false;  // NotPrincipal, or "*"
    for (const Value::Member& kind : principal.members()) {
        const std::vector<std::string_view> values = texts_of(kind.value);
        if (!std::all_of(values.begin(), values.end(), is_fixed)) return false;
    }
    return !principal.empty();
}

// Does the statement's Action (or NotAction) reach one of these actions?
bool reaches(const Value& statement, std::initializer_list<std::string_view> actions) {
    const bool negated = statement.contains("NotAction");
    const std::vector<std::string_view> patterns =
        texts_of(statement[negated ? "NotAction" : "Action"]);
    return std::any_of(actions.begin(), actions.end(), [&](std::string_view action) {
        const std::string wanted = lower(action);
        const bool named = std::any_of(
            patterns.begin(), patterns.end(),
            [&](std::string_view pattern) { return glob_match(lower(pattern), wanted); });
        return named != negated;
    });
}

}  // namespace

std::vector<Value> statements_of(const Value& policy) {
    const Value& statement = policy["Statement"];
    if (statement.is_object()) return {statement};
    return statement.elements();
}

bool statement_is_public(const Value& statement) {
    if (statement["Effect"].as_string() != "Allow") return false;
    return !principal_is_fixed(statement) && !condition_limits(statement["Condition"]);
}

bool policy_is_public(const Value& policy) {
    const std::vector<Value> statements = statements_of(policy);
    return std::any_of(statements.begin(), statements.end(), statement_is_public);
}

bool grants_read(const Value& statement) {
    return reaches(statement, {"s3:GetObject", "s3:GetObjectVersion", "s3:GetObjectAcl",
                               "s3:GetObjectTagging", "s3:GetObjectVersionAcl", "s3:ListBucket",
                               "s3:ListBucketVersions", "s3:ListBucketMultipartUploads",
                               "s3:GetBucketAcl", "s3:GetBucketPolicy", "s3:GetBucketLocation"});
}

bool grants_write(const Value& statement) {
    return reaches(statement, {"s3:PutObject", "s3:PutObjectAcl", "s3:PutObjectTagging",
                               "s3:DeleteObject", "s3:DeleteObjectVersion",
                               "s3:AbortMultipartUpload", "s3:PutBucketAcl", "s3:PutBucketPolicy",
                               "s3:DeleteBucket", "s3:DeleteBucketPolicy", "s3:RestoreObject"});
}

}  // namespace skylens::s3
