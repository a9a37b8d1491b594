// cloudwatch:SetAlarmState: gives an alarm a state for a while, to test its actions; the next
// evaluation gives it back the state that its metric deserves.
//
// IAM: cloudwatch:SetAlarmState on the alarm.
// Errors, in order: ResourceNotFound, InvalidFormat (StateReasonData is not JSON).
// CloudTrail: a management event.
//
// Deviations from AWS: none known.
#include "aws/errors.h"
#include "aws/operation.h"
#include "services/cloudwatch/alarm_values.h"
#include "services/cloudwatch/alarms.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {
namespace set_alarm_state {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const int index = find_alarm(call.here().cloudwatch, params["AlarmName"].as_string());
    if (index < 0) return Failure{"ResourceNotFound", "Unknown", 404};
    NewState next;
    next.value = find_alarm_state(params["StateValue"].as_string()).value_or(AlarmState::Ok);
    next.reason = params.str("StateReason");
    next.reason_data = params.str("StateReasonData");
    if (!next.reason_data.empty() && !parse_json(next.reason_data).ok()) {
        return aws::error("InvalidFormat", "StateReasonData was not syntactically valid JSON");
    }
    const auto at = static_cast<std::size_t>(index);
    call.here().cloudwatch->checks[at].unchecked = false;
    set_state(call.world, call.place, at, next, call.effect);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    out.push_back({"cloudwatch:SetAlarmState",
                   alarm_arn(call.world, call.place, params["AlarmName"].as_string()),
                   {}});
}

}  // namespace set_alarm_state

SKYLENS_DEFINE_OP(SetAlarmState) = {.write = set_alarm_state::run,
                                    .requirements = set_alarm_state::requirements};

}  // namespace skylens::cloudwatch
