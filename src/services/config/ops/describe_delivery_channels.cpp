// config:DescribeDeliveryChannels: the delivery channel of this Region, if there is one.
//
// IAM: config:DescribeDeliveryChannels on *.
// Errors: NoSuchDeliveryChannelException (a name that is not the channel's).
// CloudTrail: the usual way.
//
// Deviations from AWS: none known.
#include "aws/operation.h"
#include "services/config/errors.h"
#include "services/config/state.h"

namespace skylens::config {
namespace describe_delivery_channels {

Value row_of(const DeliveryChannel& channel) {
    Value row = Value::object({{"name", channel.name}, {"s3BucketName", channel.bucket}});
    if (!channel.prefix.empty()) row.set("s3KeyPrefix", channel.prefix);
    if (!channel.kms_key_arn.empty()) row.set("s3KmsKeyArn", channel.kms_key_arn);
    if (!channel.topic_arn.empty()) row.set("snsTopicARN", channel.topic_arn);
    if (!channel.frequency.empty()) {
        row.set("configSnapshotDeliveryProperties",
                Value::object({{"deliveryFrequency", channel.frequency}}));
    }
    return row;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const std::optional<DeliveryChannel>& channel = call.here().config->channel;
    for (const Value& name : params.list("DeliveryChannelNames")) {
        const bool known = channel.has_value() && channel->name == name.as_string();
        if (!known) return no_such_channel(name.as_string());
    }
    Value rows = Value::array();
    if (channel.has_value()) rows.push(row_of(*channel));
    return Value::object({{"DeliveryChannels", std::move(rows)}});
}

}  // namespace describe_delivery_channels

SKYLENS_DEFINE_OP(DescribeDeliveryChannels) = {.read = describe_delivery_channels::run};

}  // namespace skylens::config
