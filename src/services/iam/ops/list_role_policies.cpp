// iam:ListRolePolicies: the names of the inline policies of a role.
//
// IAM: iam:ListRolePolicies on the role.
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
namespace list_role_policies {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Role* found, need_role(call.account().iam, params.str("RoleName")));
    return list_inline(call, params, found->permissions);
}

}  // namespace list_role_policies

SKYLENS_DEFINE_OP(ListRolePolicies) = {.read = list_role_policies::run,
                                       .requirements = require_role};

}  // namespace skylens::iam
