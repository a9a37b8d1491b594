// iam:AttachGroupPolicy: attaches a managed policy to a group. Attaching it twice is no error.
//
// IAM: iam:AttachGroupPolicy on the group, with iam:PolicyARN.
// Errors, in order: NoSuchEntity (group), InvalidInput, NoSuchEntity (policy not attachable),
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
namespace attach_group_policy {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Group* found, need_group(call.account().iam, params.str("GroupName")));
    const Str arn = params.str("PolicyArn");
    SKYLENS_TRY_OK(check_attach(call.account().iam, found->permissions, Owner::Group, arn));
    Group& group = own_group(call, found->id);
    attach(group.permissions, arn);
    call.changed("AWS::IAM::Group", group.group_id);
    return Value::object();
}

}  // namespace attach_group_policy

SKYLENS_DEFINE_OP(AttachGroupPolicy) = {.write = attach_group_policy::run,
                                        .requirements = require_group};

}  // namespace skylens::iam
