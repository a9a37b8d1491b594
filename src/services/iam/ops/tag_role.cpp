// iam:TagRole: adds or replaces tags of a role.
//
// IAM: iam:TagRole on the role, with the tags of role and request.
// Errors, in order: NoSuchEntity, InvalidInput (a key twice), LimitExceeded.
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/permissions.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace tag_role {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Role* found, need_role(call.account().iam, params.str("RoleName")));
    SKYLENS_TRY(Tags tags, read_tags(params, found->tags));
    Role& role = own_role(call, found->id);
    role.tags = std::move(tags);
    call.changed("AWS::IAM::Role", role.role_id);
    return Value::object();
}

}  // namespace tag_role

SKYLENS_DEFINE_OP(TagRole) = {.write = tag_role::run, .requirements = require_role};

}  // namespace skylens::iam
