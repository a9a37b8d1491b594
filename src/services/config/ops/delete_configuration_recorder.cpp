// config:DeleteConfigurationRecorder: what was recorded stays readable once there is a recorder
// again.
//
// IAM: config:DeleteConfigurationRecorder on *.
// Errors: NoSuchConfigurationRecorderException.
// CloudTrail: the usual way.
//
// Deviations from AWS: none known.
#include "aws/operation.h"
#include "services/config/errors.h"
#include "services/config/state.h"

namespace skylens::config {
namespace delete_configuration_recorder {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    std::optional<Recorder>& recorder = call.here().config->recorder;
    const Str name = params.str("ConfigurationRecorderName");
    if (!recorder.has_value() || recorder->name != name) return no_such_recorder(name);
    recorder = std::nullopt;
    return Value::object();
}

}  // namespace delete_configuration_recorder

SKYLENS_DEFINE_OP(DeleteConfigurationRecorder) = {.write = delete_configuration_recorder::run};

}  // namespace skylens::config
