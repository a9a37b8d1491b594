// cloudwatch:DescribeAlarmsForMetric: the alarms on one metric.
//
// IAM: cloudwatch:DescribeAlarmsForMetric on *.
// Errors: none of its own.
// CloudTrail: read-only, recorded like every other call.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/cloudwatch/alarm_values.h"
#include "services/cloudwatch/metric_values.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {
namespace describe_alarms_for_metric {

bool matches(const AlarmConfiguration& alarm, const aws::Params& params, const std::string& key) {
    if (metric_key(alarm.metric) != key) return false;
    for (const char* member : {"Statistic", "ExtendedStatistic"}) {
        if (params.has(member) && params.str(member) != alarm.statistic.text) return false;
    }
    if (params.has("Period") && params.integer("Period") != alarm.period_seconds) return false;
    return !params.has("Unit") || find_unit(params["Unit"].as_string()) == alarm.unit;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const std::string key = metric_key(metric_of(params.value()));
    Value alarms = Value::array();
    for (const Alarm& alarm : call.here().cloudwatch->alarms) {
        if (matches(alarm.configuration, params, key)) {
            alarms.push(metric_alarm(call.world, call.place, alarm));
        }
    }
    return Value::object({{"MetricAlarms", alarms}});
}

}  // namespace describe_alarms_for_metric

SKYLENS_DEFINE_OP(DescribeAlarmsForMetric) = {.read = describe_alarms_for_metric::run};

}  // namespace skylens::cloudwatch
