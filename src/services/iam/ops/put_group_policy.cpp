// iam:PutGroupPolicy: adds or replaces an inline policy of a group.
//
// IAM: iam:PutGroupPolicy on the group.
// Errors, in order: NoSuchEntity (group), MalformedPolicyDocument, LimitExceeded (size).
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/permissions.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace put_group_policy {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Group* found, need_group(call.account().iam, params.str("GroupName")));
    const Str name = params.str("PolicyName");
    SKYLENS_TRY(PolicyDocument document, check_inline(found->permissions, Owner::Group, found->id,
                                                      name, params.str("PolicyDocument")));
    Group& group = own_group(call, found->id);
    put_inline(group.permissions, name, std::move(document));
    call.changed("AWS::IAM::Group", group.group_id);
    return Value::object();
}

}  // namespace put_group_policy

SKYLENS_DEFINE_OP(PutGroupPolicy) = {.write = put_group_policy::run, .requirements = require_group};

}  // namespace skylens::iam
