// iam:GetUserPolicy: an inline policy of a user.
//
// IAM: iam:GetUserPolicy on the user.
// Errors, in order: NoSuchEntity (user), NoSuchEntity (policy).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: the document is answered as an object, as the AWS CLI prints it, not as
//   percent-encoded text.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/permissions.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace get_user_policy {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const User* found, need_user(call.account().iam, params.str("UserName")));
    SKYLENS_TRY(const InlinePolicy* policy,
                need_inline(found->permissions, Owner::User, params.str("PolicyName")));
    return Value::object({{"UserName", found->id},
                          {"PolicyName", policy->name},
                          {"PolicyDocument", document_value(policy->document)}});
}

}  // namespace get_user_policy

SKYLENS_DEFINE_OP(GetUserPolicy) = {.read = get_user_policy::run, .requirements = require_user};

}  // namespace skylens::iam
