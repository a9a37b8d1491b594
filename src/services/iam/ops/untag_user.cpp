// iam:UntagUser: removes tags of a user; keys that it does not have are passed over.
//
// IAM: iam:UntagUser on the user.
// Errors, in order: NoSuchEntity.
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/permissions.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace untag_user {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const User* found, need_user(call.account().iam, params.str("UserName")));
    User& user = own_user(call, found->id);
    remove_tags(user.tags, params.list("TagKeys"));
    call.changed("AWS::IAM::User", user.user_id);
    return Value::object();
}

}  // namespace untag_user

SKYLENS_DEFINE_OP(UntagUser) = {.write = untag_user::run, .requirements = require_user};

}  // namespace skylens::iam
