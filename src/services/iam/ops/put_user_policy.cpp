// iam:PutUserPolicy: adds or replaces an inline policy of a user.
//
// IAM: iam:PutUserPolicy on the user.
// Errors, in order: NoSuchEntity (user), MalformedPolicyDocument, LimitExceeded (size).
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/permissions.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace put_user_policy {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const User* found, need_user(call.account().iam, params.str("UserName")));
    const Str name = params.str("PolicyName");
    SKYLENS_TRY(PolicyDocument document, check_inline(found->permissions, Owner::User, found->id,
                                                      name, params.str("PolicyDocument")));
    User& user = own_user(call, found->id);
    put_inline(user.permissions, name, std::move(document));
    call.changed("AWS::IAM::User", user.user_id);
    return Value::object();
}

}  // namespace put_user_policy

SKYLENS_DEFINE_OP(PutUserPolicy) = {.write = put_user_policy::run, .requirements = require_user};

}  // namespace skylens::iam
