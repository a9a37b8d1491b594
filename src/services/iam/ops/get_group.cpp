// iam:GetGroup: a group and its users.
//
// IAM: iam:GetGroup on the group.
// Errors, in order: NoSuchEntity, ValidationError (Marker).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: none.
#include <algorithm>

#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/listing.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace get_group {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const State& state = call.account().iam;
    SKYLENS_TRY(const Group* group, need_group(state, params.str("GroupName")));
    std::vector<const User*> members;
    for (const User& user : state.users) {
        if (std::find(user.groups.begin(), user.groups.end(), group->id) != user.groups.end()) {
            members.push_back(&user);
        }
    }
    const Str account = call.account_id();
    SKYLENS_TRY(const Value page, list_page(call, params, members, "Users", [&](const User* user) {
                    return user_value(account, *user, false);
                }));
    Value out = Value::object({{"Group", group_value(account, *group)}});
    for (const Value::Member& member : page.members())
        out.set(member.key, member.value);
    return out;
}

}  // namespace get_group

SKYLENS_DEFINE_OP(GetGroup) = {.read = get_group::run, .requirements = require_group};

}  // namespace skylens::iam
