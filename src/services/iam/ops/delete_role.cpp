// iam:DeleteRole: deletes a role without policies that no instance profile holds.
//
// IAM: iam:DeleteRole on the role.
// Errors, in order: NoSuchEntity, UnmodifiableEntity, DeleteConflict (instance profile, attached
//   policies, inline policies).
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace delete_role {

Status check_empty(const State& state, const Role& role) {
    for (const InstanceProfile& profile : state.instance_profiles) {
        if (profile.role != role.id) continue;
        return delete_conflict(
            "Cannot delete entity, must remove roles from instance profile first.");
    }
    if (!role.permissions.attached.empty()) {
        return delete_conflict("Cannot delete entity, must detach all policies first.");
    }
    if (!role.permissions.inline_policies.empty()) {
        return delete_conflict("Cannot delete entity, must delete policies first.");
    }
    return Ok{};
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Role* role, need_role(call.account().iam, params.str("RoleName")));
    SKYLENS_TRY_OK(check_modifiable(*role));
    SKYLENS_TRY_OK(check_empty(call.account().iam, *role));
    call.changed("AWS::IAM::Role", role->role_id);
    call.account().iam->roles.erase(params.str("RoleName"));
    return Value::object();
}

}  // namespace delete_role

SKYLENS_DEFINE_OP(DeleteRole) = {.write = delete_role::run, .requirements = require_role};

}  // namespace skylens::iam
