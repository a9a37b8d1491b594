// logs:DeleteRetentionPolicy: events of the group never expire from now on.
//
// IAM: logs:DeleteRetentionPolicy on the log group.
// Errors, in order: ResourceNotFoundException.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "services/logs/lookup.h"
#include "services/logs/state.h"

namespace skylens::logs {
namespace delete_retention_policy {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(LogGroup* const group, find_group(call, params));
    group->retention_days.reset();
    call.changed("AWS::Logs::LogGroup", group->id);
    return Value::object();
}

}  // namespace delete_retention_policy

SKYLENS_DEFINE_OP(DeleteRetentionPolicy) = {.write = delete_retention_policy::run,
                                            .requirements = on_group};

}  // namespace skylens::logs
