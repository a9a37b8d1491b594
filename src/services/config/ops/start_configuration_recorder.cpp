// config:StartConfigurationRecorder: begins to record, with an inventory of what exists.
//
// IAM: config:StartConfigurationRecorder on *.
// Errors, in order: NoSuchConfigurationRecorderException, NoAvailableDeliveryChannelException.
// CloudTrail: the usual way.
//
// Deviations from AWS: none known. Starting a recorder that runs does nothing.
#include "aws/operation.h"
#include "services/config/errors.h"
#include "services/config/state.h"

namespace skylens::config {
namespace start_configuration_recorder {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().config;
    const Str name = params.str("ConfigurationRecorderName");
    if (!state.recorder.has_value() || state.recorder->name != name) return no_such_recorder(name);
    if (!state.channel.has_value()) {
        return aws::error("NoAvailableDeliveryChannelException",
                          "Delivery channel is not available to start configuration recorder.");
    }
    Recorder& recorder = *state.recorder;
    if (recorder.recording) return Value::object();
    recorder.recording = true;
    recorder.started = true;
    recorder.pending = true;
    recorder.last_start = call.now;
    recorder.status_changed = call.now;
    recorder.generation = ++state.generations;
    call.world.schedule(aws::EventKind::ConfigInventory, call.place,
                        call.now + call.world.delay_of(aws::Delay::ConfigInventory, call.effect),
                        {}, call.effect, recorder.generation);
    return Value::object();
}

}  // namespace start_configuration_recorder

SKYLENS_DEFINE_OP(StartConfigurationRecorder) = {.write = start_configuration_recorder::run};

}  // namespace skylens::config
