// firehose:CreateDeliveryStream: a delivery stream that takes records directly and writes them
// to S3.
//
// IAM: firehose:CreateDeliveryStream on the stream; iam:PassRole on the role.
// Errors, in order: NotSimulated (other sources and destinations, processing),
//   InvalidArgumentException (no destination, role, bucket, buffering hints),
//   ResourceInUseException, LimitExceededException (50 a Region).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: only to S3, uncompressed or GZIP; files of GZIP have its name and are
//   kept as their text.
#include "aws/errors.h"
#include "services/firehose/firehose.h"
#include "services/firehose/state.h"
#include "services/firehose/streams.h"
#include "services/iam/iam.h"

namespace skylens::firehose {
namespace create_delivery_stream {

// Members that would change what is delivered, and do not here.
Status refuse_rest(const aws::Params& params) {
    for (const Value::Member& member : params.value().members()) {
        const bool known =
            member.key == "DeliveryStreamName" || member.key == "DeliveryStreamType" ||
            member.key == "S3DestinationConfiguration" ||
            member.key == "ExtendedS3DestinationConfiguration" || member.key == "Tags";
        if (!known) return aws::not_simulated("the parameter ", member.key.view());
    }
    if (params.str("DeliveryStreamType", "DirectPut") != "DirectPut") {
        return aws::not_simulated("a delivery stream with the source ",
                                  params.str("DeliveryStreamType").view());
    }
    return Ok{};
}

Status refuse_settings(const Value& given) {
    for (const Value::Member& member : given.members()) {
        const std::string_view key = member.key;
        const bool off = !member.value["Enabled"].as_bool();
        const bool harmless =
            (key == "CloudWatchLoggingOptions" || key == "ProcessingConfiguration" ||
             key == "DynamicPartitioningConfiguration") &&
            off;
        const bool known = key == "RoleARN" || key == "BucketARN" || key == "Prefix" ||
                           key == "ErrorOutputPrefix" || key == "BufferingHints" ||
                           key == "CompressionFormat" || key == "FileExtension" || harmless ||
                           (key == "S3BackupMode" && member.value.as_string() == "Disabled");
        if (!known) return aws::not_simulated("the destination setting ", key);
    }
    const std::string_view format = given["CompressionFormat"].as_string();
    if (format == "ZIP" || format == "Snappy" || format == "HADOOP_SNAPPY")
        return aws::not_simulated("the compression ", format);
    if (given["Prefix"].as_string().find("!{") != std::string_view::npos)
        return aws::not_simulated("a custom prefix");
    return Ok{};
}

Status read_hints(const Value& hints, DeliveryStream& stream) {
    if (hints.contains("SizeInMBs"))
        stream.size_mb = static_cast<std::int32_t>(hints["SizeInMBs"].as_int());
    if (hints.contains("IntervalInSeconds"))
        stream.interval_s = static_cast<std::int32_t>(hints["IntervalInSeconds"].as_int());
    if (hints.contains("SizeInMBs") == hints.contains("IntervalInSeconds")) return Ok{};
    return aws::error("InvalidArgumentException",
                      "Both SizeInMBs and IntervalInSeconds must be specified in BufferingHints");
}

Result<DeliveryStream> read_stream(const aws::WriteCall& call, const aws::Params& params) {
    DeliveryStream stream;
    stream.id = params.str("DeliveryStreamName");
    stream.created = call.now;
    stream.extended = params.has("ExtendedS3DestinationConfiguration");
    if (stream.extended == params.has("S3DestinationConfiguration")) {
        return aws::error("InvalidArgumentException",
                          "Exactly one destination configuration is supported for a Firehose");
    }
    const Value& given = params[stream.extended ? "ExtendedS3DestinationConfiguration"
                                                : "S3DestinationConfiguration"];
    SKYLENS_TRY_OK(refuse_settings(given));
    stream.role_arn = given["RoleARN"].as_str();
    stream.bucket_arn = given["BucketARN"].as_str();
    stream.prefix = given["Prefix"].as_str();
    stream.error_prefix = given["ErrorOutputPrefix"].as_str();
    stream.extension = given["FileExtension"].as_str();
    if (given.contains("CompressionFormat"))
        stream.compression = given["CompressionFormat"].as_str();
    SKYLENS_TRY_OK(read_hints(given["BufferingHints"], stream));
    const auto session =
        iam::service_session(call.world, stream.role_arn, "firehose.amazonaws.com");
    if (!session.ok()) {
        return aws::error("InvalidArgumentException", "Firehose is unable to assume role ",
                          stream.role_arn.view(), ". Please check the role provided.");
    }
    aws::put_tags(stream.tags, params["Tags"]);
    return stream;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    constexpr std::size_t kStreamsMax = 50;
    State& state = call.here().firehose;
    SKYLENS_TRY_OK(refuse_rest(params));
    SKYLENS_TRY(DeliveryStream stream, read_stream(call, params));
    if (state.streams.contains(stream.id)) {
        return aws::error("ResourceInUseException", "Firehose ", stream.id.view(),
                          " under accountId ", call.account_id().view(), " already exists");
    }
    if (state.streams.size() >= kStreamsMax) {
        return aws::error("LimitExceededException",
                          "You have already consumed your Firehose quota of 50 Firehoses.");
    }
    const Str arn = stream_arn(call.world, call.place, stream.id);
    const Duration wait = call.world.delay_of(aws::Delay::DeliveryStreamPending,
                                              call.world.new_number("firehose-delay"));
    call.world.schedule(aws::EventKind::FirehoseState, call.place, call.now + wait, stream.id,
                        call.effect);
    state.streams.insert(std::move(stream));
    return Value::object({{"DeliveryStreamARN", arn}});
}

}  // namespace create_delivery_stream

SKYLENS_DEFINE_OP(CreateDeliveryStream) = {.write = create_delivery_stream::run,
                                           .requirements = on_stream};

}  // namespace skylens::firehose
