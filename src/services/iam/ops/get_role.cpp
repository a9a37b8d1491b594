// iam:GetRole: a role, with its last use.
//
// IAM: iam:GetRole on the role.
// Errors, in order: NoSuchEntity.
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: the last use is known at once; AWS takes up to four hours.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/last_used.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace get_role {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Role* role, need_role(call.account().iam, params.str("RoleName")));
    Value shown = role_value(call.account_id(), *role, true);
    Value used = Value::object();
    if (const auto last = last_role_use(call.world, call.place.account, role->id)) {
        used.set("LastUsedDate", date_value(last->time)).set("Region", last->region);
    }
    shown.set("RoleLastUsed", used);
    return Value::object({{"Role", shown}});
}

}  // namespace get_role

SKYLENS_DEFINE_OP(GetRole) = {.read = get_role::run, .requirements = require_role};

}  // namespace skylens::iam
