// config:StopConfigurationRecorder: nothing is recorded until the next start; changes that were not
// recorded yet are lost.
//
// IAM: config:StopConfigurationRecorder on *.
// Errors: NoSuchConfigurationRecorderException.
// CloudTrail: the usual way.
//
// Deviations from AWS: none known.
#include "aws/operation.h"
#include "services/config/errors.h"
#include "services/config/state.h"

namespace skylens::config {
namespace stop_configuration_recorder {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    std::optional<Recorder>& recorder = call.here().config->recorder;
    const Str name = params.str("ConfigurationRecorderName");
    if (!recorder.has_value() || recorder->name != name) return no_such_recorder(name);
    if (!recorder->recording) return Value::object();
    recorder->recording = false;
    recorder->pending = false;
    recorder->stopped = true;
    recorder->last_stop = call.now;
    recorder->status_changed = call.now;
    return Value::object();
}

}  // namespace stop_configuration_recorder

SKYLENS_DEFINE_OP(StopConfigurationRecorder) = {.write = stop_configuration_recorder::run};

}  // namespace skylens::config
