// iam:DeleteServiceLinkedRole: asks for a service-linked role to be deleted; the answer is a task
//   to look after.
//
// IAM: iam:DeleteServiceLinkedRole on the role.
// Errors, in order: NoSuchEntity, InvalidInput (no service-linked role).
// CloudTrail: the task's id as responseElements.
//
// Deviations from AWS: the task succeeds at once: whether the service still needs the role is not
//   asked.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace delete_service_linked_role {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.account().iam;
    SKYLENS_TRY(const Role* role, need_role(state, params.str("RoleName")));
    constexpr std::string_view kPath = "/aws-service-role/";
    if (!role->path.view().starts_with(kPath)) {
        return aws::error("InvalidInput", "Role ", role->id, " is not a service linked role.");
    }
    const Str task = join("task", role->path, role->id, "/",
                          aws::uuid_from(call.world.seed, call.world.new_number("iam-deletion")));
    call.changed("AWS::IAM::Role", role->role_id);
    state.role_deletions.insert({task, true, {}});
    state.roles.erase(params.str("RoleName"));
    return Value::object({{"DeletionTaskId", task}});
}

}  // namespace delete_service_linked_role

SKYLENS_DEFINE_OP(DeleteServiceLinkedRole) = {.write = delete_service_linked_role::run,
                                              .requirements = require_role};

}  // namespace skylens::iam
