// iam:CreatePolicy: creates a customer managed policy, version v1.
//
// IAM: iam:CreatePolicy on the new policy, with request tags.
// Errors, in order: InvalidInput (tags), MalformedPolicyDocument,
//   LimitExceeded (PolicySize), EntityAlreadyExists, LimitExceeded (PoliciesPerAccount).
// CloudTrail: the answer as responseElements.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/ids.h"
#include "services/iam/policy_versions.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace create_policy {

constexpr std::size_t kPoliciesMax = 1'500;

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.account().iam;
    SKYLENS_TRY(Tags tags, read_tags(params, {}));
    SKYLENS_TRY(PolicyDocument document, check_managed_document(params.str("PolicyDocument")));
    const Str name = params.str("PolicyName");
    const Status unused = check_new_name(state.policies, name, "");
    if (!unused.ok()) {
        return error_with_status(409, "EntityAlreadyExists", "A policy called ", name,
                                 " already exists. Duplicate names are not allowed.");
    }
    if (state.policies.size() >= kPoliciesMax) return over_quota("PoliciesPerAccount: 1500");
    ManagedPolicy policy;
    policy.id = name;
    policy.policy_id = new_unique_id(call.world, "ANPA");
    policy.path = params.str("Path", "/");
    policy.arn = policy_arn(call.account_id(), policy.path, name);
    policy.description = params.str("Description");
    policy.created = policy.updated = call.now;
    policy.tags = std::move(tags);
    policy.default_version = "v1";
    policy.version_count = 1;
    policy.versions.push_back({"v1", call.now, std::move(document)});
    const ManagedPolicy& made = state.policies.insert(std::move(policy));
    call.changed("AWS::IAM::Policy", made.policy_id);
    Value shown = policy_value(state, made, true);
    shown.erase("Description");
    if (made.tags.empty()) shown.erase("Tags");
    return Value::object({{"Policy", shown}});
}

}  // namespace create_policy

SKYLENS_DEFINE_OP(CreatePolicy) = {.write = create_policy::run, .requirements = require_policy};

}  // namespace skylens::iam
