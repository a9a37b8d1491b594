// iam:UpdateUser: renames a user or moves it to another path.
//
// IAM: iam:UpdateUser on the user.
// Errors, in order: NoSuchEntity, EntityAlreadyExists.
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "base/text.h"
#include "services/iam/entities.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace update_user {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.account().iam;
    SKYLENS_TRY(const User* found, need_user(state, params.str("UserName")));
    const Str name = params.str("NewUserName", found->id);
    if (!equal_ignoring_case(name, found->id)) {
        SKYLENS_TRY_OK(check_new_name(state.users, name, "User with name "));
    }
    User user = *found;
    state.users.erase(user.id);
    user.id = name;
    user.path = params.str("NewPath", user.path);
    call.changed("AWS::IAM::User", user.user_id);
    state.users.insert(std::move(user));
    return Value::object();
}

}  // namespace update_user

SKYLENS_DEFINE_OP(UpdateUser) = {.write = update_user::run, .requirements = require_user};

}  // namespace skylens::iam
