// iam:ListGroupsForUser: the groups a user belongs to.
//
// IAM: iam:ListGroupsForUser on the user.
// Errors, in order: NoSuchEntity, ValidationError (Marker).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/listing.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace list_groups_for_user {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const State& state = call.account().iam;
    SKYLENS_TRY(const User* user, need_user(state, params.str("UserName")));
    const Str account = call.account_id();
    return list_page(call, params, user->groups, "Groups", [&](const Str& name) {
        return group_value(account, *state.groups.find(name));
    });
}

}  // namespace list_groups_for_user

SKYLENS_DEFINE_OP(ListGroupsForUser) = {.read = list_groups_for_user::run,
                                        .requirements = require_user};

}  // namespace skylens::iam
