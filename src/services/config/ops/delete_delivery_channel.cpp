// config:DeleteDeliveryChannel: only while the recorder does not run.
//
// IAM: config:DeleteDeliveryChannel on *.
// Errors, in order: NoSuchDeliveryChannelException, LastDeliveryChannelDeleteFailedException.
// CloudTrail: the usual way.
//
// Deviations from AWS: none known.
#include "aws/operation.h"
#include "services/config/errors.h"
#include "services/config/state.h"

namespace skylens::config {
namespace delete_delivery_channel {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().config;
    const Str name = params.str("DeliveryChannelName");
    if (!state.channel.has_value() || state.channel->name != name) return no_such_channel(name);
    if (state.recorder.has_value() && state.recorder->recording) {
        return aws::error("LastDeliveryChannelDeleteFailedException",
                          "Failed to delete last specified delivery channel with name '",
                          name.view(),
                          "', because there, because there is a running configuration recorder.");
    }
    state.channel = std::nullopt;
    return Value::object();
}

}  // namespace delete_delivery_channel

SKYLENS_DEFINE_OP(DeleteDeliveryChannel) = {.write = delete_delivery_channel::run};

}  // namespace skylens::config
