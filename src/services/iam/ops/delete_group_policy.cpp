// iam:DeleteGroupPolicy: deletes an inline policy of a group.
//
// IAM: iam:DeleteGroupPolicy on the group.
// Errors, in order: NoSuchEntity (group), NoSuchEntity (policy).
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/permissions.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace delete_group_policy {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Group* found, need_group(call.account().iam, params.str("GroupName")));
    const Str name = params.str("PolicyName");
    SKYLENS_TRY_OK(check_inline_exists(found->permissions, Owner::Group, name));
    Group& group = own_group(call, found->id);
    delete_inline(group.permissions, name);
    call.changed("AWS::IAM::Group", group.group_id);
    return Value::object();
}

}  // namespace delete_group_policy

SKYLENS_DEFINE_OP(DeleteGroupPolicy) = {.write = delete_group_policy::run,
                                        .requirements = require_group};

}  // namespace skylens::iam
