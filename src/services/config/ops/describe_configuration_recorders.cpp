// config:DescribeConfigurationRecorders: the recorder of this Region, if there is one.
//
// IAM: config:DescribeConfigurationRecorders on *.
// Errors: NoSuchConfigurationRecorderException (a name that is not the recorder's).
// CloudTrail: the usual way.
//
// Deviations from AWS: service-linked recorders are not simulated, so ServicePrincipal and Arn are
//   refused.
#include "aws/operation.h"
#include "services/config/errors.h"
#include "services/config/state.h"

namespace skylens::config {
namespace describe_configuration_recorders {

Value row_of(const Recorder& recorder) {
    return Value::object({{"arn", recorder.arn},
                          {"name", recorder.name},
                          {"roleARN", recorder.role_arn},
                          {"recordingGroup", recorder.group},
                          {"recordingMode", recorder.mode},
                          {"recordingScope", "PAID"}});
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    for (const std::string_view name : {"ServicePrincipal", "Arn"}) {
        if (params.has(name)) return aws::not_simulated("DescribeConfigurationRecorders' ", name);
    }
    const std::optional<Recorder>& recorder = call.here().config->recorder;
    for (const Value& name : params.list("ConfigurationRecorderNames")) {
        const bool known = recorder.has_value() && recorder->name == name.as_string();
        if (!known) return no_such_recorder(name.as_string());
    }
    Value rows = Value::array();
    if (recorder.has_value()) rows.push(row_of(*recorder));
    return Value::object({{"ConfigurationRecorders", std::move(rows)}});
}

}  // namespace describe_configuration_recorders

SKYLENS_DEFINE_OP(DescribeConfigurationRecorders) = {.read = describe_configuration_recorders::run};

}  // namespace skylens::config
