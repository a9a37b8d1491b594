// iam:ListAttachedUserPolicies: the managed policies attached to a user.
//
// IAM: iam:ListAttachedUserPolicies on the user.
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
namespace list_attached_user_policies {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const User* found, need_user(call.account().iam, params.str("UserName")));
    return list_attached(call, params, found->permissions);
}

}  // namespace list_attached_user_policies

SKYLENS_DEFINE_OP(ListAttachedUserPolicies) = {.read = list_attached_user_policies::run,
                                               .requirements = require_user};

}  // namespace skylens::iam
