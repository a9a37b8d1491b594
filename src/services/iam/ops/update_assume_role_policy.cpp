// iam:UpdateAssumeRolePolicy: replaces the trust policy of a role.
//
// IAM: iam:UpdateAssumeRolePolicy on the role.
// Errors, in order: NoSuchEntity, UnmodifiableEntity, MalformedPolicyDocument, LimitExceeded
//   (ACLSizePerRole).
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"
#include "services/iam/trust.h"

namespace skylens::iam {
namespace update_assume_role_policy {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Role* found, need_role(call.account().iam, params.str("RoleName")));
    SKYLENS_TRY_OK(check_modifiable(*found));
    SKYLENS_TRY(PolicyDocument trust, check_trust_policy(call.world, params.str("PolicyDocument")));
    Role& role = own_role(call, found->id);
    role.trust = std::move(trust);
    call.changed("AWS::IAM::Role", role.role_id);
    return Value::object();
}

}  // namespace update_assume_role_policy

SKYLENS_DEFINE_OP(UpdateAssumeRolePolicy) = {.write = update_assume_role_policy::run,
                                             .requirements = require_role};

}  // namespace skylens::iam
