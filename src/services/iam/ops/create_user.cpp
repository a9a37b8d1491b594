// iam:CreateUser: creates a user.
//
// IAM: iam:CreateUser on the new user, with iam:PermissionsBoundary and request tags.
// Errors, in order: InvalidInput (tags), EntityAlreadyExists,
//   LimitExceeded (UsersPerAccount), NoSuchEntity (boundary).
// CloudTrail: the answer as responseElements.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/ids.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace create_user {

constexpr std::size_t kUsersMax = 5'000;

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.account().iam;
    SKYLENS_TRY(Tags tags, read_tags(params, {}));
    const Str name = params.str("UserName");
    SKYLENS_TRY_OK(check_new_name(state.users, name, "User with name "));
    if (state.users.size() >= kUsersMax) return over_quota("UsersPerAccount: 5000");
    SKYLENS_TRY_OK(check_boundary(state, params.str("PermissionsBoundary")));
    User user;
    user.id = name;
    user.user_id = new_unique_id(call.world, "AIDA");
    user.path = params.str("Path", "/");
    user.created = call.now;
    user.tags = std::move(tags);
    user.boundary = params.str("PermissionsBoundary");
    const User& made = state.users.insert(std::move(user));
    call.changed("AWS::IAM::User", made.user_id);
    return Value::object({{"User", user_value(call.account_id(), made, true)}});
}

}  // namespace create_user

SKYLENS_DEFINE_OP(CreateUser) = {.write = create_user::run, .requirements = require_user};

}  // namespace skylens::iam
