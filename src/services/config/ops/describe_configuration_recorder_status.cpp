// config:DescribeConfigurationRecorderStatus: does the recorder run, and since when?
//
// IAM: config:DescribeConfigurationRecorderStatus on *.
// Errors: NoSuchConfigurationRecorderException (a name that is not the recorder's).
// CloudTrail: the usual way.
//
// Deviations from AWS: recording never fails, so lastStatus is PENDING or SUCCESS.
#include "aws/operation.h"
#include "services/config/errors.h"
#include "services/config/state.h"

namespace skylens::config {
namespace describe_configuration_recorder_status {

Value row_of(const Recorder& recorder) {
    Value row = Value::object({{"arn", recorder.arn}, {"name", recorder.name}});
    if (recorder.started) row.set("lastStartTime", cli_time(recorder.last_start));
    if (recorder.stopped) row.set("lastStopTime", cli_time(recorder.last_stop));
    row.set("recording", recorder.recording);
    if (recorder.started) row.set("lastStatus", recorder.pending ? "PENDING" : "SUCCESS");
    row.set("lastStatusChangeTime", cli_time(recorder.status_changed));
    return row;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    for (const std::string_view name : {"ServicePrincipal", "Arn"}) {
        if (params.has(name))
            return aws::not_simulated("DescribeConfigurationRecorderStatus' ", name);
    }
    const std::optional<Recorder>& recorder = call.here().config->recorder;
    for (const Value& name : params.list("ConfigurationRecorderNames")) {
        const bool known = recorder.has_value() && recorder->name == name.as_string();
        if (!known) return no_such_recorder(name.as_string());
    }
    Value rows = Value::array();
    if (recorder.has_value()) rows.push(row_of(*recorder));
    return Value::object({{"ConfigurationRecordersStatus", std::move(rows)}});
}

}  // namespace describe_configuration_recorder_status

SKYLENS_DEFINE_OP(DescribeConfigurationRecorderStatus) = {
    .read = describe_configuration_recorder_status::run};

}  // namespace skylens::config
