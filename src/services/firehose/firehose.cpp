#include "services/firehose/firehose.h"

#include "aws/errors.h"
#include "base/hash.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/firehose/state.h"
#include "services/iam/iam.h"
#include "services/s3/s3.h"

namespace skylens::firehose {
namespace {

constexpr std::int64_t kMegabyte = 1'048'576;

std::string two(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

// "logs/2026/01/05/09/shop-1-2026-01-05-09-10-00-0e1f….gz"
std::string object_key(aws::World& world, const DeliveryStream& stream) {
    const Civil t = to_civil(stream.opened);
    const std::string date =
        join(std::int64_t{t.year}, "/", two(t.month), "/", two(t.day), "/", two(t.hour), "/");
    const std::string stamp = join(std::int64_t{t.year}, "-", two(t.month), "-", two(t.day), "-",
                                   two(t.hour), "-", two(t.minute), "-", two(t.second));
    const Str id = aws::uuid_from(world.seed, world.new_number("firehose-object"));
    const std::string extension = !stream.extension.empty()      ? stream.extension.string()
                                  : stream.compression == "GZIP" ? ".gz"
                                                                 : "";
    return join(stream.prefix.view(), date, stream.id.view(), "-1-", stamp, "-", id.view(),
                extension);
}

// Why the role may not write there; empty when it may.
Str refusal(const aws::World& world, const DeliveryStream& stream, std::string_view object_arn) {
    const auto session =
        iam::service_session(world, stream.role_arn, "firehose.amazonaws.com", stream.id);
    if (!session.ok()) return "S3.AccessDenied: the role does not exist";
    const auto verdict = iam::may(world, session.value(), "s3:PutObject", object_arn);
    return verdict.kind == iam::DecisionKind::Allowed
               ? Str()
               : Str("S3.AccessDenied: Access was denied. Ensure that the "
                     "trust policy for the provided IAM role allows Firehose "
                     "to assume the role, and the access policy allows "
                     "access to the S3 bucket.");
}

// Source: "Monitor Amazon Data Firehose with CloudWatch metrics", Firehose Developer Guide.
void measure(aws::World& world, aws::Place place, const DeliveryStream& stream, const char* metric,
             cloudwatch::Unit unit, double value) {
    cloudwatch::put_metric(
        world, place,
        {"AWS/Firehose", Str(std::string_view(metric)), {{"DeliveryStreamName", stream.id}}}, unit,
        world.now, value);
}

void measure_delivery(aws::World& world, aws::Place place, const DeliveryStream& stream) {
    const bool done = stream.problem.empty();
    measure(world, place, stream, "DeliveryToS3.Success", cloudwatch::Unit::Count, done ? 1 : 0);
    measure(world, place, stream, "DeliveryToS3.DataFreshness", cloudwatch::Unit::Seconds,
            static_cast<double>((world.now - stream.opened).ms / 1000));
    if (!done) return;
    measure(world, place, stream, "DeliveryToS3.Records", cloudwatch::Unit::Count,
            static_cast<double>(stream.records.size()));
    measure(world, place, stream, "DeliveryToS3.Bytes", cloudwatch::Unit::Bytes,
            static_cast<double>(stream.bytes));
}

void flush(aws::World& world, aws::Place place, DeliveryStream& stream, sim::EffectId cause) {
    if (stream.records.empty()) return;
    const s3::LogPlace destination = s3::log_place_of(stream.bucket_arn);
    const std::string key = object_key(world, stream);
    std::string body;
    for (const Str& record : stream.records)
        body += record.view();
    stream.problem = refusal(world, stream, join(stream.bucket_arn.view(), "/", key));
    if (stream.problem.empty()) {
        const Status put =
            s3::put_for_service(world, destination.bucket, key, Str(body), place.account);
        if (put.ok()) {
            ++stream.delivered;
        } else {
            stream.problem = str_of(put.error().code, ": ", put.error().message);
        }
    }
    Value data = Value::object({{"action", "delivered"},
                                {"records", static_cast<std::int64_t>(stream.records.size())},
                                {"key", key}});
    if (!stream.problem.empty()) data.set("error", stream.problem);
    world.add_effect(aws::EffectKind::StateChange, place, stream.id, cause, std::move(data));
    measure_delivery(world, place, stream);
    stream.records.clear();
    stream.bytes = 0;
    ++stream.generation;
}

}  // namespace

Str stream_arn(const aws::World& world, aws::Place place, std::string_view name) {
    return aws::arn(world, place, "firehose", join("deliverystream/", name));
}

Status accept_record(aws::World& world, aws::Place place, std::string_view name, Str data,
                     sim::EffectId cause) {
    DeliveryStream* stream = world.at(place).firehose->streams.find(name);
    if (stream == nullptr || stream->state != StreamState::Active) {
        return aws::error("ResourceNotFoundException", "Firehose ", name, " under account ",
                          world.account(place).id.view(), " not found.");
    }
    if (stream->records.empty()) {
        stream->opened = world.now;
        world.schedule(aws::EventKind::FirehoseFlush, place,
                       world.now + seconds(stream->interval_s), stream->id, cause,
                       stream->generation);
    }
    stream->bytes += static_cast<std::int64_t>(data.size());
    measure(world, place, *stream, "IncomingRecords", cloudwatch::Unit::Count, 1);
    measure(world, place, *stream, "IncomingBytes", cloudwatch::Unit::Bytes,
            static_cast<double>(data.size()));
    stream->records.push_back(std::move(data));
    if (stream->bytes >= stream->size_mb * kMegabyte) flush(world, place, *stream, cause);
    return Ok{};
}

void on_state(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    State& state = world.at(place).firehose;
    DeliveryStream* stream = state.streams.find(event.subject);
    if (stream == nullptr) return;
    if (stream->state == StreamState::Creating) {
        stream->state = StreamState::Active;
        world.add_effect(aws::EffectKind::StateChange, place, stream->id, event.cause,
                         Value::object({{"from", "CREATING"}, {"to", "ACTIVE"}}));
    } else if (stream->state == StreamState::Deleting) {
        state.streams.erase(event.subject);
    }
}

void on_flush(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    DeliveryStream* stream = world.at(place).firehose->streams.find(event.subject);
    if (stream == nullptr || stream->generation != event.number) return;
    flush(world, place, *stream, event.cause);
}

}  // namespace skylens::firehose
