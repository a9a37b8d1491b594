// cloudwatch:DisableAlarmActions: turns the actions of alarms off; they are still evaluated and
// change state.
//
// IAM: cloudwatch:DisableAlarmActions on each alarm.
// Errors: none of its own; names that are no alarms are passed over.
// CloudTrail: a management event.
//
// Deviations from AWS: none known.
#include "aws/operation.h"
#include "services/cloudwatch/alarms.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {
namespace disable_alarm_actions {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    enable_actions(call, params.list("AlarmNames"), false);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    for (const Value& name : params.list("AlarmNames")) {
        out.push_back({"cloudwatch:DisableAlarmActions",
                       alarm_arn(call.world, call.place, name.as_string()),
                       {}});
    }
}

}  // namespace disable_alarm_actions

SKYLENS_DEFINE_OP(DisableAlarmActions) = {.write = disable_alarm_actions::run,
                                          .requirements = disable_alarm_actions::requirements};

}  // namespace skylens::cloudwatch
