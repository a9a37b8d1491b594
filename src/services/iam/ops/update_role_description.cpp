// iam:UpdateRoleDescription: changes the description of a role.
//
// IAM: iam:UpdateRoleDescription on the role.
// Errors, in order: NoSuchEntity, UnmodifiableEntity.
// CloudTrail: the role as responseElements, its trust policy percent-encoded.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace update_role_description {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Role* found, need_role(call.account().iam, params.str("RoleName")));
    SKYLENS_TRY_OK(check_modifiable(*found));
    Role& role = own_role(call, found->id);
    role.description = params.str("Description");
    call.changed("AWS::IAM::Role", role.role_id);
    return Value::object({{"Role", role_value(call.account_id(), role, true)}});
}

}  // namespace update_role_description

SKYLENS_DEFINE_OP(UpdateRoleDescription) = {.write = update_role_description::run,
                                            .requirements = require_role,
                                            .trail = {.response = role_trail_response}};

}  // namespace skylens::iam
