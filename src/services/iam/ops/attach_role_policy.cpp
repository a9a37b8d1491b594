// iam:AttachRolePolicy: attaches a managed policy to a role. Attaching it twice is no error.
//
// IAM: iam:AttachRolePolicy on the role, with iam:PolicyARN.
// Errors, in order: NoSuchEntity (role), UnmodifiableEntity, InvalidInput, NoSuchEntity (policy
//   not attachable), LimitExceeded.
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/permissions.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace attach_role_policy {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Role* found, need_role(call.account().iam, params.str("RoleName")));
    SKYLENS_TRY_OK(check_modifiable(*found));
    const Str arn = params.str("PolicyArn");
    SKYLENS_TRY_OK(check_attach(call.account().iam, found->permissions, Owner::Role, arn));
    Role& role = own_role(call, found->id);
    attach(role.permissions, arn);
    call.changed("AWS::IAM::Role", role.role_id);
    return Value::object();
}

}  // namespace attach_role_policy

SKYLENS_DEFINE_OP(AttachRolePolicy) = {.write = attach_role_policy::run,
                                       .requirements = require_role};

}  // namespace skylens::iam
