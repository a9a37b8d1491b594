// iam:GetRolePolicy: an inline policy of a role.
//
// IAM: iam:GetRolePolicy on the role.
// Errors, in order: NoSuchEntity (role), NoSuchEntity (policy).
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
namespace get_role_policy {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Role* found, need_role(call.account().iam, params.str("RoleName")));
    SKYLENS_TRY(const InlinePolicy* policy,
                need_inline(found->permissions, Owner::Role, params.str("PolicyName")));
    return Value::object({{"RoleName", found->id},
                          {"PolicyName", policy->name},
                          {"PolicyDocument", document_value(policy->document)}});
}

}  // namespace get_role_policy

SKYLENS_DEFINE_OP(GetRolePolicy) = {.read = get_role_policy::run, .requirements = require_role};

}  // namespace skylens::iam
