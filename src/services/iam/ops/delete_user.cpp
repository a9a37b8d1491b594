// iam:DeleteUser: deletes a user that has nothing left.
//
// IAM: iam:DeleteUser on the user.
// Errors, in order: NoSuchEntity, DeleteConflict (login profile, access keys, inline policies,
//   attached policies, groups, MFA devices).
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/mfa.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace delete_user {

Status check_empty(const User& user) {
    if (user.login)
        return delete_conflict("Cannot delete entity, must delete login profile first.");
    if (!user.keys.empty()) {
        return delete_conflict("Cannot delete entity, must delete access keys first.");
    }
    if (!user.permissions.inline_policies.empty()) {
        return delete_conflict("Cannot delete entity, must delete policies first.");
    }
    if (!user.permissions.attached.empty()) {
        return delete_conflict("Cannot delete entity, must detach all policies first.");
    }
    if (!user.groups.empty()) {
        return delete_conflict("Cannot delete entity, must remove users from group first.");
    }
    return Ok{};
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const User* user, need_user(call.account().iam, params.str("UserName")));
    SKYLENS_TRY_OK(check_empty(*user));
    if (!devices_of(call.account().iam, user->id).empty()) {
        return delete_conflict("Cannot delete entity, must delete MFA device first.");
    }
    call.changed("AWS::IAM::User", user->user_id);
    call.account().iam->users.erase(params.str("UserName"));
    return Value::object();
}

}  // namespace delete_user

SKYLENS_DEFINE_OP(DeleteUser) = {.write = delete_user::run, .requirements = require_user};

}  // namespace skylens::iam
