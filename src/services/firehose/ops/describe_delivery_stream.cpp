// firehose:DescribeDeliveryStream: one delivery stream.
//
// IAM: firehose:DescribeDeliveryStream on the stream.
// Errors, in order: ResourceNotFoundException.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none known.
#include "aws/errors.h"
#include "services/firehose/firehose.h"
#include "services/firehose/state.h"
#include "services/firehose/streams.h"

namespace skylens::firehose {
namespace describe_delivery_stream {

Value destination_value(const DeliveryStream& stream, bool extended) {
    Value value = Value::object({{"RoleARN", stream.role_arn}, {"BucketARN", stream.bucket_arn}});
    if (!stream.prefix.empty()) value.set("Prefix", stream.prefix);
    if (!stream.error_prefix.empty()) value.set("ErrorOutputPrefix", stream.error_prefix);
    value.set("BufferingHints", Value::object({{"SizeInMBs", stream.size_mb},
                                               {"IntervalInSeconds", stream.interval_s}}));
    value.set("CompressionFormat", stream.compression);
    value.set("EncryptionConfiguration", Value::object({{"NoEncryptionConfig", "NoEncryption"}}));
    value.set("CloudWatchLoggingOptions", Value::object({{"Enabled", false}}));
    if (!extended) return value;
    value.set("ProcessingConfiguration",
              Value::object({{"Enabled", false}, {"Processors", Value::array()}}));
    value.set("S3BackupMode", "Disabled");
    if (!stream.extension.empty()) value.set("FileExtension", stream.extension);
    return value;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const DeliveryStream* stream =
        call.here().firehose->streams.find(params.str("DeliveryStreamName"));
    if (stream == nullptr) return no_such_stream(call, params.str("DeliveryStreamName"));
    Value destination =
        Value::object({{"DestinationId", "destinationId-000000000001"},
                       {"S3DestinationDescription", destination_value(*stream, false)}});
    if (stream->extended)
        destination.set("ExtendedS3DestinationDescription", destination_value(*stream, true));
    Value list = Value::array();
    list.push(std::move(destination));
    return Value::object(
        {{"DeliveryStreamDescription",
          Value::object(
              {{"DeliveryStreamName", stream->id},
               {"DeliveryStreamARN", stream_arn(call.world, call.place, stream->id)},
               {"DeliveryStreamStatus", stream_state_name(stream->state)},
               {"DeliveryStreamEncryptionConfiguration", Value::object({{"Status", "DISABLED"}})},
               {"DeliveryStreamType", "DirectPut"},
               {"VersionId", "1"},
               {"CreateTimestamp", cli_time(stream->created)},
               {"Destinations", std::move(list)},
               {"HasMoreDestinations", false}})}});
}

}  // namespace describe_delivery_stream

SKYLENS_DEFINE_OP(DescribeDeliveryStream) = {.read = describe_delivery_stream::run,
                                             .requirements = on_stream};

}  // namespace skylens::firehose
