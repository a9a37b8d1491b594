// iam:CreatePolicyVersion: adds a version to a customer managed policy, and makes it the default
//   if asked.
//
// IAM: iam:CreatePolicyVersion on the policy.
// Errors, in order: InvalidInput, NoSuchEntity, AccessDenied (an AWS managed policy),
//   MalformedPolicyDocument, LimitExceeded (PolicySize, five versions).
// CloudTrail: the answer as responseElements.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/policy_versions.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace create_policy_version {

constexpr std::size_t kVersionsMax = 5;

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const ManagedPolicy* found,
                need_own_policy(call.account().iam, params.str("PolicyArn")));
    SKYLENS_TRY(PolicyDocument document, check_managed_document(params.str("PolicyDocument")));
    if (found->versions.size() >= kVersionsMax) {
        return error_with_status(409, "LimitExceeded",
                                 "A managed policy can have up to 5 versions. Before you create a "
                                 "new version, you must delete an existing version.");
    }
    ManagedPolicy& policy = own_policy(call, found->arn);
    policy.versions.push_back({join("v", ++policy.version_count), call.now, std::move(document)});
    policy.updated = call.now;
    const PolicyVersion& version = policy.versions.back();
    if (params.flag("SetAsDefault")) policy.default_version = version.id;
    call.changed("AWS::IAM::Policy", policy.policy_id);
    return Value::object({{"PolicyVersion", version_value(policy, version, false)}});
}

}  // namespace create_policy_version

SKYLENS_DEFINE_OP(CreatePolicyVersion) = {.write = create_policy_version::run,
                                          .requirements = require_policy};

}  // namespace skylens::iam
