// logs:DeleteLogGroup: removes a group with all its streams and events.
//
// IAM: logs:DeleteLogGroup on the log group.
// Errors, in order: ResourceNotFoundException, ValidationException (deletion protection).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "aws/errors.h"
#include "services/logs/lookup.h"
#include "services/logs/state.h"

namespace skylens::logs {
namespace delete_log_group {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const LogGroup* const group, find_group(call, params));
    if (group->deletion_protection) {
        return aws::error("ValidationException",
                          "The log group has deletion protection enabled and cannot be deleted.");
    }
    const Str name = group->id;
    call.here().logs->groups.erase(name);
    call.changed("AWS::Logs::LogGroup", name);
    return Value::object();
}

}  // namespace delete_log_group

SKYLENS_DEFINE_OP(DeleteLogGroup) = {.write = delete_log_group::run, .requirements = on_group};

}  // namespace skylens::logs
