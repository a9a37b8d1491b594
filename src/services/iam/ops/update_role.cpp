// iam:UpdateRole: sets description and longest session of a role.
//
// IAM: iam:UpdateRole on the role.
// Errors, in order: NoSuchEntity, UnmodifiableEntity.
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace update_role {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Role* found, need_role(call.account().iam, params.str("RoleName")));
    SKYLENS_TRY_OK(check_modifiable(*found));
    Role& role = own_role(call, found->id);
    role.description = params.str("Description", role.description);
    role.max_session =
        static_cast<std::int32_t>(params.integer("MaxSessionDuration", role.max_session));
    call.changed("AWS::IAM::Role", role.role_id);
    return Value::object();
}

}  // namespace update_role

SKYLENS_DEFINE_OP(UpdateRole) = {.write = update_role::run, .requirements = require_role};

}  // namespace skylens::iam
