// iam:AttachUserPolicy: attaches a managed policy to a user. Attaching it twice is no error.
//
// IAM: iam:AttachUserPolicy on the user, with iam:PolicyARN.
// Errors, in order: NoSuchEntity (user), InvalidInput, NoSuchEntity (policy not attachable),
//   LimitExceeded.
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/permissions.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace attach_user_policy {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const User* found, need_user(call.account().iam, params.str("UserName")));
    const Str arn = params.str("PolicyArn");
    SKYLENS_TRY_OK(check_attach(call.account().iam, found->permissions, Owner::User, arn));
    User& user = own_user(call, found->id);
    attach(user.permissions, arn);
    call.changed("AWS::IAM::User", user.user_id);
    return Value::object();
}

}  // namespace attach_user_policy

SKYLENS_DEFINE_OP(AttachUserPolicy) = {.write = attach_user_policy::run,
                                       .requirements = require_user};

}  // namespace skylens::iam
