// iam:DetachGroupPolicy: takes a managed policy off a group.
//
// IAM: iam:DetachGroupPolicy on the group, with iam:PolicyARN.
// Errors, in order: NoSuchEntity (group), NoSuchEntity (not attached).
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/permissions.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace detach_group_policy {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Group* found, need_group(call.account().iam, params.str("GroupName")));
    SKYLENS_TRY_OK(check_detach(found->permissions, params.str("PolicyArn")));
    Group& group = own_group(call, found->id);
    detach(group.permissions, params.str("PolicyArn"));
    call.changed("AWS::IAM::Group", group.group_id);
    return Value::object();
}

}  // namespace detach_group_policy

SKYLENS_DEFINE_OP(DetachGroupPolicy) = {.write = detach_group_policy::run,
                                        .requirements = require_group};

}  // namespace skylens::iam
