// iam:RemoveUserFromGroup: takes a user out of a group; one that is not in it stays so.
//
// IAM: iam:RemoveUserFromGroup on the group.
// Errors, in order: NoSuchEntity (group, user).
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include <algorithm>

#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace remove_user_from_group {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.account().iam;
    SKYLENS_TRY(const Group* group, need_group(state, params.str("GroupName")));
    SKYLENS_TRY(const User* found, need_user(state, params.str("UserName")));
    User& user = own_user(call, found->id);
    auto& groups = user.groups;
    groups.erase(std::remove(groups.begin(), groups.end(), group->id), groups.end());
    call.changed("AWS::IAM::User", user.user_id);
    call.changed("AWS::IAM::Group", group->group_id);
    return Value::object();
}

}  // namespace remove_user_from_group

SKYLENS_DEFINE_OP(RemoveUserFromGroup) = {.write = remove_user_from_group::run,
                                          .requirements = require_group};

}  // namespace skylens::iam
