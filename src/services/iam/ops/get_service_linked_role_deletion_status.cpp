// iam:GetServiceLinkedRoleDeletionStatus: how far a deletion of a service-linked role is.
//
// IAM: iam:GetServiceLinkedRoleDeletionStatus on *.
// Errors, in order: NoSuchEntity (task).
// CloudTrail: a read; the answer is not recorded.
//
// Deviations from AWS: always SUCCEEDED.
#include "aws/operation.h"
#include "services/iam/errors.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace get_service_linked_role_deletion_status {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const Str id = params.str("DeletionTaskId");
    const RoleDeletion* task = call.account().iam->role_deletions.find(id);
    if (task == nullptr) {
        return error_with_status(404, "NoSuchEntity", "The task with id ", id, " cannot be found.");
    }
    return Value::object({{"Status", task->succeeded ? Value("SUCCEEDED") : Value("FAILED")}});
}

}  // namespace get_service_linked_role_deletion_status

SKYLENS_DEFINE_OP(GetServiceLinkedRoleDeletionStatus) = {
    .read = get_service_linked_role_deletion_status::run};

}  // namespace skylens::iam
