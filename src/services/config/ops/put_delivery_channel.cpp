// config:PutDeliveryChannel: where AWS Config sends its notifications and files.
//
// IAM: config:PutDeliveryChannel on *.
// Errors, in order: NoAvailableConfigurationRecorderException,
//   MaxNumberOfDeliveryChannelsExceededException (another name), NoSuchBucketException,
//   InvalidS3KeyPrefixException, InvalidSNSTopicARNException.
// CloudTrail: the usual way.
//
// Deviations from AWS: no history and snapshot files are delivered to the bucket, and its policy is
//   not checked (no InsufficientDeliveryPolicyException, no ConfigWritabilityCheckFile).
#include "aws/operation.h"
#include "services/config/errors.h"
#include "services/config/state.h"
#include "services/s3/s3.h"
#include "services/sns/sns.h"

namespace skylens::config {
namespace put_delivery_channel {

Result<DeliveryChannel> channel_of(const aws::WriteCall& call, const Value& asked) {
    DeliveryChannel channel;
    if (asked.contains("name")) channel.name = asked["name"].as_str();
    channel.bucket = asked["s3BucketName"].as_str();
    channel.prefix = asked["s3KeyPrefix"].as_str();
    channel.kms_key_arn = asked["s3KmsKeyArn"].as_str();
    channel.topic_arn = asked["snsTopicARN"].as_str();
    channel.frequency = asked["configSnapshotDeliveryProperties"]["deliveryFrequency"].as_str();
    if (channel.bucket.empty()) {
        return aws::error("NoSuchBucketException",
                          "Cannot find a S3 bucket with an empty bucket name.");
    }
    if (s3::find_bucket(call.world, channel.bucket) == nullptr) {
        return aws::error(
            "NoSuchBucketException",
            "Cannot find a S3 bucket with an input bucket name: ", channel.bucket.view(), ".");
    }
    if (asked.contains("s3KeyPrefix") && channel.prefix.empty()) {
        return aws::error("InvalidS3KeyPrefixException",
                          "The s3 key prefix '' is not valid, empty s3 key prefix.");
    }
    const bool topic_wrong = sns::find_topic(call.world, channel.topic_arn) == nullptr;
    if (asked.contains("snsTopicARN") && topic_wrong) {
        return aws::error("InvalidSNSTopicARNException", "The sns topic arn '",
                          channel.topic_arn.view(), "' is not valid.");
    }
    return channel;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().config;
    const Value& asked = params["DeliveryChannel"];
    if (!state.recorder.has_value()) return no_recorder("put delivery channel");
    const Str name = asked.contains("name") ? asked["name"].as_str() : Str("default");
    if (state.channel.has_value() && state.channel->name != name) {
        return aws::error("MaxNumberOfDeliveryChannelsExceededException",
                          "Failed to put delivery channel '", name.view(),
                          "' because the maximum number of delivery channels: 1 is reached.");
    }
    SKYLENS_TRY(state.channel, channel_of(call, asked));
    return Value::object();
}

}  // namespace put_delivery_channel

SKYLENS_DEFINE_OP(PutDeliveryChannel) = {.write = put_delivery_channel::run};

}  // namespace skylens::config
