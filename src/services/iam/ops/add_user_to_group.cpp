// iam:AddUserToGroup: adds a user to a group; adding it twice is no error.
//
// IAM: iam:AddUserToGroup on the group.
// Errors, in order: NoSuchEntity (group, user), LimitExceeded (GroupsPerUser).
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include <algorithm>

#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace add_user_to_group {

constexpr std::size_t kGroupsPerUserMax = 10;

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.account().iam;
    SKYLENS_TRY(const Group* group, need_group(state, params.str("GroupName")));
    SKYLENS_TRY(const User* found, need_user(state, params.str("UserName")));
    const auto& groups = found->groups;
    if (std::find(groups.begin(), groups.end(), group->id) != groups.end()) return Value::object();
    if (groups.size() >= kGroupsPerUserMax) return over_quota("GroupsPerUser: 10");
    User& user = own_user(call, found->id);
    user.groups.push_back(group->id);
    call.changed("AWS::IAM::User", user.user_id);
    call.changed("AWS::IAM::Group", group->group_id);
    return Value::object();
}

}  // namespace add_user_to_group

SKYLENS_DEFINE_OP(AddUserToGroup) = {.write = add_user_to_group::run,
                                     .requirements = require_group};

}  // namespace skylens::iam
