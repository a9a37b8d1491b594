// iam:UntagRole: removes tags of a role; keys that it does not have are passed over.
//
// IAM: iam:UntagRole on the role.
// Errors, in order: NoSuchEntity.
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/permissions.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace untag_role {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Role* found, need_role(call.account().iam, params.str("RoleName")));
    Role& role = own_role(call, found->id);
    remove_tags(role.tags, params.list("TagKeys"));
    call.changed("AWS::IAM::Role", role.role_id);
    return Value::object();
}

}  // namespace untag_role

SKYLENS_DEFINE_OP(UntagRole) = {.write = untag_role::run, .requirements = require_role};

}  // namespace skylens::iam
