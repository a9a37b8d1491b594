// config:DescribeDeliveryChannelStatus: how the latest deliveries went.
//
// IAM: config:DescribeDeliveryChannelStatus on *.
// Errors: NoSuchDeliveryChannelException (a name that is not the channel's).
// CloudTrail: the usual way.
//
// Deviations from AWS: history and snapshot files are not delivered, so their parts are empty.
#include "aws/operation.h"
#include "services/config/errors.h"
#include "services/config/state.h"

namespace skylens::config {
namespace describe_delivery_channel_status {

Value stream_of(const DeliveryChannel& channel) {
    if (channel.topic_arn.empty()) return Value::object({{"lastStatus", "NOT_APPLICABLE"}});
    if (!channel.stream_tried) return Value::object();
    const bool failed = !channel.stream_error_code.empty();
    Value info = Value::object({{"lastStatus", failed ? "FAILURE" : "SUCCESS"}});
    if (failed) {
        info.set("lastErrorCode", channel.stream_error_code);
        info.set("lastErrorMessage", channel.stream_error_message);
    }
    info.set("lastStatusChangeTime", cli_time(channel.stream_changed));
    return info;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const std::optional<DeliveryChannel>& channel = call.here().config->channel;
    for (const Value& name : params.list("DeliveryChannelNames")) {
        const bool known = channel.has_value() && channel->name == name.as_string();
        if (!known) return no_such_channel(name.as_string());
    }
    Value rows = Value::array();
    if (channel.has_value()) {
        rows.push(Value::object({{"name", channel->name},
                                 {"configSnapshotDeliveryInfo", Value::object()},
                                 {"configHistoryDeliveryInfo", Value::object()},
                                 {"configStreamDeliveryInfo", stream_of(*channel)}}));
    }
    return Value::object({{"DeliveryChannelsStatus", std::move(rows)}});
}

}  // namespace describe_delivery_channel_status

SKYLENS_DEFINE_OP(DescribeDeliveryChannelStatus) = {.read = describe_delivery_channel_status::run};

}  // namespace skylens::config
