#include "services/s3/bucket_policy.h"

#include <algorithm>

#include "base/text.h"
#include "services/iam/iam.h"
#include "services/iam/policy/policy.h"
#include "services/s3/errors.h"
#include "services/s3/public_policy.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"

namespace skylens::s3 {
namespace {

constexpr std::string_view kIamArn = "arn:aws:iam::";
constexpr std::string_view kStsArn = "arn:aws:sts::";
constexpr std::string_view kBucketArn = "arn:aws:s3:::";

bool is_account_id(std::string_view text) { return text.size() == 12 && is_digits(text); }

// A user or role of a simulated account must exist; accounts that are not simulated are believed.
bool arn_exists(const aws::World& world, std::string_view rest) {
    const std::size_t colon = rest.find(':');
    if (colon == std::string_view::npos || !is_account_id(rest.substr(0, colon))) return false;
    const std::string_view name = rest.substr(colon + 1);
    const int account = world.find_account(rest.substr(0, colon));
    if (name == "root" || account < 0) return true;
    // The path stands between the kind and the name; names are unique without it.
    const std::size_t first = name.find('/');
    const std::size_t last = name.rfind('/');
    if (first == std::string_view::npos) return false;
    const std::string plain = join(name.substr(0, first), "/", name.substr(last + 1));
    return iam::resolve_principal(world, static_cast<std::uint16_t>(account), plain).ok();
}

bool principal_exists(const aws::World& world, std::string_view text) {
    if (text == "*" || is_account_id(text)) return true;
    if (text.substr(0, kIamArn.size()) == kIamArn)
        return arn_exists(world, text.substr(kIamArn.size()));
    return text.substr(0, kStsArn.size()) == kStsArn;
}

bool principals_exist(const aws::World& world, const Value& statement) {
    const Value& principal =
        statement[statement.contains("Principal") ? "Principal" : "NotPrincipal"];
    const std::vector<std::string_view> names = texts_of(principal["AWS"]);
    return std::all_of(names.begin(), names.end(),
                       [&](std::string_view name) { return principal_exists(world, name); });
}

// Actions on objects, by the start of their names; all others are on buckets.
bool is_object_action(std::string_view action) {
    const std::string name = lower(action.substr(action.find(':') + 1));
    for (const std::string_view start :
         {"getobject", "putobject", "deleteobject", "restoreobject", "abortmultipartupload",
          "listmultipartuploadparts", "bypassgovernanceretention", "replicate",
          "objectowneroverridetobucketowner"}) {
        if (std::string_view(name).substr(0, start.size()) == start) return true;
    }
    return false;
}

bool action_applies(std::string_view action, const std::vector<std::string_view>& resources) {
    if (action.find('*') != std::string_view::npos || action.find('?') != std::string_view::npos)
        return true;
    const bool on_object = is_object_action(action);
    return std::any_of(resources.begin(), resources.end(), [&](std::string_view resource) {
        const bool names_objects = resource.find('/') != std::string_view::npos;
        const bool open_end = !resource.empty() && resource.back() == '*';
        return open_end || names_objects == on_object;
    });
}

bool resource_is_here(std::string_view resource, std::string_view bucket) {
    if (resource.substr(0, kBucketArn.size()) != kBucketArn) return false;
    const std::string_view rest = resource.substr(kBucketArn.size());
    return glob_match(rest.substr(0, rest.find('/')), bucket);
}

Status check_statement(const aws::World& world, const Bucket& bucket, const Value& statement) {
    if (!principals_exist(world, statement)) return malformed_policy("Invalid principal in policy");
    const std::vector<std::string_view> actions =
        texts_of(statement[statement.contains("Action") ? "Action" : "NotAction"]);
    for (const std::string_view action : actions) {
        if (action != "*" && lower(action.substr(0, 3)) != "s3:") {
            return malformed_policy("Policy has invalid action");
        }
    }
    const std::vector<std::string_view> resources =
        texts_of(statement[statement.contains("Resource") ? "Resource" : "NotResource"]);
    for (const std::string_view resource : resources) {
        if (!resource_is_here(resource, bucket.id))
            return malformed_policy("Policy has invalid resource");
    }
    if (!statement.contains("Action") || !statement.contains("Resource")) return Ok{};
    for (const std::string_view action : actions) {
        if (!action_applies(action, resources)) {
            return malformed_policy("Action does not apply to any resource(s) in statement");
        }
    }
    return Ok{};
}

}  // namespace

std::vector<std::string_view> texts_of(const Value& value) {
    if (value.is_string()) return {value.as_string()};
    std::vector<std::string_view> texts;
    for (const Value& element : value.elements())
        texts.push_back(element.as_string());
    return texts;
}

Result<Value> checked_bucket_policy(const aws::World& world, const Bucket& bucket,
                                    std::string_view text) {
    if (text.size() > kPolicyBytesMax) {
        return failure(400, "PolicyTooLarge", "Policy exceeds the maximum allowed document size.");
    }
    const Result<iam::Policy> parsed = iam::parse_policy_text(text, iam::PolicyKind::Resource);
    if (!parsed.ok()) return parsed.error();
    Result<Value> policy = parse_json(text);
    if (!policy.ok()) return malformed_policy("This policy contains invalid Json");
    for (const Value& statement : statements_of(policy.value())) {
        SKYLENS_TRY_OK(check_statement(world, bucket, statement));
    }
    return policy;
}

}  // namespace skylens::s3
