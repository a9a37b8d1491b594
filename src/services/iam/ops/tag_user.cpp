// iam:TagUser: adds or replaces tags of a user.
//
// IAM: iam:TagUser on the user, with the tags of user and request.
// Errors, in order: NoSuchEntity, InvalidInput (a key twice), LimitExceeded.
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/permissions.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace tag_user {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const User* found, need_user(call.account().iam, params.str("UserName")));
    SKYLENS_TRY(Tags tags, read_tags(params, found->tags));
    User& user = own_user(call, found->id);
    user.tags = std::move(tags);
    call.changed("AWS::IAM::User", user.user_id);
    return Value::object();
}

}  // namespace tag_user

SKYLENS_DEFINE_OP(TagUser) = {.write = tag_user::run, .requirements = require_user};

}  // namespace skylens::iam
