// cloudwatch:EnableAlarmActions: turns the actions of alarms on.
//
// IAM: cloudwatch:EnableAlarmActions on each alarm.
// Errors: none of its own; names that are no alarms are passed over.
// CloudTrail: a management event.
//
// Deviations from AWS: none known.
#include "aws/operation.h"
#include "services/cloudwatch/alarms.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {
namespace enable_alarm_actions {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    enable_actions(call, params.list("AlarmNames"), true);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    for (const Value& name : params.list("AlarmNames")) {
        out.push_back({"cloudwatch:EnableAlarmActions",
                       alarm_arn(call.world, call.place, name.as_string()),
                       {}});
    }
}

}  // namespace enable_alarm_actions

SKYLENS_DEFINE_OP(EnableAlarmActions) = {.write = enable_alarm_actions::run,
                                         .requirements = enable_alarm_actions::requirements};

}  // namespace skylens::cloudwatch
