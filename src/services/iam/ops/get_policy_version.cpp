// iam:GetPolicyVersion: a version of a managed policy with its document.
//
// IAM: iam:GetPolicyVersion on the policy.
// Errors, in order: InvalidInput, NoSuchEntity (policy, version).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: the document is answered as an object, as the AWS CLI prints it; of an
//   AWS managed policy only the newest version exists.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/policy_versions.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace get_policy_version {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const ManagedPolicy* policy,
                need_managed(call.account().iam, params.str("PolicyArn")));
    SKYLENS_TRY(const PolicyVersion* version, need_version(*policy, params.str("VersionId")));
    return Value::object({{"PolicyVersion", version_value(*policy, *version, true)}});
}

}  // namespace get_policy_version

SKYLENS_DEFINE_OP(GetPolicyVersion) = {.read = get_policy_version::run,
                                       .requirements = require_policy};

}  // namespace skylens::iam
