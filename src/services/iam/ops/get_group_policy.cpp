// iam:GetGroupPolicy: an inline policy of a group.
//
// IAM: iam:GetGroupPolicy on the group.
// Errors, in order: NoSuchEntity (group), NoSuchEntity (policy).
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
namespace get_group_policy {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Group* found, need_group(call.account().iam, params.str("GroupName")));
    SKYLENS_TRY(const InlinePolicy* policy,
                need_inline(found->permissions, Owner::Group, params.str("PolicyName")));
    return Value::object({{"GroupName", found->id},
                          {"PolicyName", policy->name},
                          {"PolicyDocument", document_value(policy->document)}});
}

}  // namespace get_group_policy

SKYLENS_DEFINE_OP(GetGroupPolicy) = {.read = get_group_policy::run, .requirements = require_group};

}  // namespace skylens::iam
