// iam:ListGroupPolicies: the names of the inline policies of a group.
//
// IAM: iam:ListGroupPolicies on the group.
// Errors, in order: NoSuchEntity, ValidationError (Marker).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/permissions.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace list_group_policies {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Group* found, need_group(call.account().iam, params.str("GroupName")));
    return list_inline(call, params, found->permissions);
}

}  // namespace list_group_policies

SKYLENS_DEFINE_OP(ListGroupPolicies) = {.read = list_group_policies::run,
                                        .requirements = require_group};

}  // namespace skylens::iam
