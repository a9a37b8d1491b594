// cloudwatch:DeleteAlarms: deletes up to 100 alarms, all or none. Their history stays.
//
// IAM: cloudwatch:DeleteAlarms on each alarm.
// Errors: ResourceNotFound when one of them does not exist.
// CloudTrail: a management event.
//
// Deviations from AWS: none known.
#include <set>

#include "aws/errors.h"
#include "aws/operation.h"
#include "services/cloudwatch/alarms.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {
namespace delete_alarms {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    std::set<Str> names;
    for (const Value& name : params.list("AlarmNames")) {
        if (find_alarm(call.here().cloudwatch, name.as_string()) < 0) {
            return Failure{"ResourceNotFound", "Unknown", 404};
        }
        names.insert(name.as_str());
    }
    for (const Str& name : names) {
        State& state = call.here().cloudwatch;
        const int index = find_alarm(state, name);
        const Alarm gone = state.alarms.begin()[index];
        state.alarms.erase(name);
        state.checks.erase(state.checks.begin() + index);
        announce_configuration(call.world, call.place, ConfigurationChange::Delete, gone, nullptr,
                               call.effect);
        call.changed("AWS::CloudWatch::Alarm", name);
    }
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    for (const Value& name : params.list("AlarmNames")) {
        out.push_back(
            {"cloudwatch:DeleteAlarms", alarm_arn(call.world, call.place, name.as_string()), {}});
    }
}

}  // namespace delete_alarms

SKYLENS_DEFINE_OP(DeleteAlarms) = {.write = delete_alarms::run,
                                   .requirements = delete_alarms::requirements};

}  // namespace skylens::cloudwatch
