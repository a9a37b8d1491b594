// iam:DeleteGroup: deletes a group without users and policies.
//
// IAM: iam:DeleteGroup on the group.
// Errors, in order: NoSuchEntity, DeleteConflict (users, inline policies, attached policies).
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include <algorithm>

#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace delete_group {

Status check_empty(const State& state, const Group& group) {
    for (const User& user : state.users) {
        if (std::find(user.groups.begin(), user.groups.end(), group.id) == user.groups.end())
            continue;
        return delete_conflict("Cannot delete entity, must remove users from group first.");
    }
    if (!group.permissions.inline_policies.empty()) {
        return delete_conflict("Cannot delete entity, must delete policies first.");
    }
    if (!group.permissions.attached.empty()) {
        return delete_conflict("Cannot delete entity, must detach all policies first.");
    }
    return Ok{};
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Group* group, need_group(call.account().iam, params.str("GroupName")));
    SKYLENS_TRY_OK(check_empty(call.account().iam, *group));
    call.changed("AWS::IAM::Group", group->group_id);
    call.account().iam->groups.erase(params.str("GroupName"));
    return Value::object();
}

}  // namespace delete_group

SKYLENS_DEFINE_OP(DeleteGroup) = {.write = delete_group::run, .requirements = require_group};

}  // namespace skylens::iam
