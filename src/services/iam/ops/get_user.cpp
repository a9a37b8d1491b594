// iam:GetUser: a user; the caller itself when no name is given.
//
// IAM: iam:GetUser on the user.
// Errors, in order: NoSuchEntity.
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace get_user {

// The root user, when it asks for itself.
Value root_value(const aws::ReadCall& call) {
    Value root = Value::object({{"UserId", call.account_id()},
                                {"Arn", join("arn:aws:iam::", call.account_id(), ":root")},
                                {"CreateDate", date_value(call.world.start)}});
    const std::optional<SimTime>& used = call.account().iam->root_last_used;
    if (used) root.set("PasswordLastUsed", date_value(*used));
    return root;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const bool root = call.principal.type == aws::PrincipalType::Root;
    if (root && !params.has("UserName")) return Value::object({{"User", root_value(call)}});
    SKYLENS_TRY(const User* user, need_user_or_caller(call, params));
    return Value::object({{"User", user_value(call.account_id(), *user, true)}});
}

}  // namespace get_user

SKYLENS_DEFINE_OP(GetUser) = {.read = get_user::run, .requirements = require_user};

}  // namespace skylens::iam
