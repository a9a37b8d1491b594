#include "services/s3/notifications.h"

#include "base/hash.h"
#include "base/text.h"
#include "services/events/events.h"
#include "services/lambda/lambda.h"
#include "services/s3/buckets.h"
#include "services/s3/destinations.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/sns/sns.h"
#include "services/sqs/sqs.h"

namespace skylens::s3 {
namespace {

Str request_id(aws::World& world) {
    return Str(upper(hex_text(world.new_number("s3-request"), 16)));
}

// Grows with every event, so that two events of one key can be put in order.
Str sequencer(const aws::World& world, sim::EffectId cause) {
    const std::uint64_t second = static_cast<std::uint64_t>(world.now.ms / 1000);
    return Str(upper("00" + hex_text(second, 8) + hex_text(cause, 8)));
}

void to_event_bridge(aws::World& world, const Bucket& bucket, const ObjectEvent& event,
                     sim::EffectId cause) {
    const bool on = bucket.event_bridge && world.now >= bucket.event_bridge_since;
    if (!on || event.detail_type.empty()) return;
    if (!events::anybody_listens(world, home_of(bucket), "aws.s3", event.detail_type)) return;
    Value object = event.object;
    object.set("sequencer", sequencer(world, cause));
    Value detail = Value::object({{"version", "0"},
                                  {"bucket", Value::object({{"name", bucket.id}})},
                                  {"object", std::move(object)},
                                  {"request-id", request_id(world)},
                                  {"requester", event.requester},
                                  {"source-ip-address", event.source_ip}});
    for (const Value::Member& member : event.more.members())
        detail.set(member.key, member.value);
    events::put_service_event(
        world, home_of(bucket),
        {"aws.s3", event.detail_type, {bucket_arn(bucket.id)}, std::move(detail)}, cause);
}

// A key in an event is URL-encoded: "red flower.jpg" is "red+flower.jpg".
std::string encoded_key(std::string_view key) {
    std::string out;
    for (const char c : key) {
        if (c == ' ') {
            out.push_back('+');
        } else {
            out += c == '/' ? std::string(1, c) : percent_encode(std::string_view(&c, 1));
        }
    }
    return out;
}

Value message_object(const aws::World& world, const ObjectEvent& event, sim::EffectId cause) {
    Value object = Value::object({{"key", encoded_key(event.key)}});
    const char* const kNames[][2] = {
        {"size", "size"}, {"etag", "eTag"}, {"version-id", "versionId"}};
    for (const auto& name : kNames) {
        const Value& value = event.object[std::string_view(name[0])];
        if (!value.is_null()) object.set(Str(std::string_view(name[1])), value);
    }
    object.set("sequencer", sequencer(world, cause));
    return object;
}

Value message_record(aws::World& world, const Bucket& bucket, const ObjectEvent& event,
                     const Str& configuration_id, sim::EffectId cause) {
    const Str id = request_id(world);
    const Value s3 = Value::object(
        {{"s3SchemaVersion", "1.0"},
         {"configurationId", configuration_id},
         {"bucket",
          Value::object({{"name", bucket.id},
                         {"ownerIdentity",
                          Value::object({{"principalId", world.accounts[bucket.account].id}})},
                         {"arn", bucket_arn(bucket.id)}})},
         {"object", message_object(world, event, cause)}});
    const bool newer = event.name.view().substr(0, 12) == "Replication:";
    Value out = Value::object(
        {{"eventVersion", newer ? "2.2" : "2.1"},
         {"eventSource", "aws:s3"},
         {"awsRegion", aws::region_name(bucket.region)},
         {"eventTime", event_time(world.now)},
         {"eventName", event.name},
         {"userIdentity", Value::object({{"principalId", event.principal_id}})},
         {"requestParameters", Value::object({{"sourceIPAddress", event.source_ip}})},
         {"responseElements",
          Value::object({{"x-amz-request-id", id}, {"x-amz-id-2", base64_encode(id.view())}})},
         {"s3", s3}});
    for (const Value::Member& member : event.record.members())
        out.set(member.key, member.value);
    return out;
}

void deliver(aws::World& world, const Bucket& bucket, const Str& target, const Str& message,
             sim::EffectId cause) {
    const Status done = send_to(world, bucket, target, message, cause);
    world.add_effect(done.ok() ? aws::EffectKind::TargetInvoked : aws::EffectKind::TargetFailed,
                     home_of(bucket), bucket_arn(bucket.id), cause,
                     done.ok()
                         ? Value::object({{"target", target}})
                         : Value::object({{"target", target}, {"error", done.error().message}}));
}

}  // namespace

std::string event_time(SimTime time) {
    std::string text = iso_time(time);
    if (text.find('.') == std::string::npos) text.insert(text.size() - 1, ".000");
    return text;
}

void announce(aws::World& world, const Bucket& bucket, const ObjectEvent& event,
              sim::EffectId cause) {
    to_event_bridge(world, bucket, event, cause);
    for (const Destination& destination : destinations_of(bucket.notifications)) {
        if (!wants(destination, event.name, event.key)) continue;
        const Value record = message_record(world, bucket, event, destination.id, cause);
        const Value message = Value::object({{"Records", Value::array({record})}});
        const Duration delay = world.delay_of(aws::Delay::BucketEvent, cause);
        world.schedule(aws::EventKind::S3Notify, home_of(bucket), world.now + delay, bucket.id,
                       cause, 0,
                       Value::object({{"target", destination.arn}, {"message", to_json(message)}}));
    }
}

void on_notify(aws::World& world, const sim::PendingEvent& event) {
    const Bucket* bucket = find_bucket(world, event.subject);
    if (bucket == nullptr) return;
    deliver(world, *bucket, event.data["target"].as_str(), event.data["message"].as_str(),
            event.cause);
}

void send_test_events(aws::WriteCall& call, const Bucket& bucket, const Value& configuration) {
    for (const Destination& destination : destinations_of(configuration)) {
        if (destination.arn.view().find(":lambda:") != std::string_view::npos) continue;
        const Str id = request_id(call.world);
        const Value message = Value::object({{"Service", "Amazon S3"},
                                             {"Event", "s3:TestEvent"},
                                             {"Time", event_time(call.now)},
                                             {"Bucket", bucket.id},
                                             {"RequestId", id},
                                             {"HostId", base64_encode(id.view())}});
        deliver(call.world, bucket, destination.arn, Str(to_json(message)), call.effect);
    }
}

ObjectEvent event_of(const aws::CallInfo& info, const Str& key) {
    ObjectEvent event;
    event.key = key;
    const bool service = info.principal.type == aws::PrincipalType::Service;
    event.requester = service ? info.principal.name : info.principal.account_id;
    event.principal_id = str_of("AWS:", info.principal.principal_id.view());
    event.source_ip = info.source_ip;
    return event;
}

Value event_object(const Bucket& bucket, const Str& key, const ObjectVersion& version) {
    Value object = Value::object({{"key", key}});
    if (!version.delete_marker) {
        object.set("size", static_cast<std::int64_t>(version.body.size()));
        object.set("etag", version.etag);
    }
    if (!bucket.versioning.empty()) object.set("version-id", version.version_id);
    return object;
}

void object_created(aws::WriteCall& call, const Bucket& bucket, const Str& key,
                    const ObjectVersion& version, const Str& reason) {
    ObjectEvent event = event_of(call, key);
    event.name = reason == "PutObject"    ? Str("ObjectCreated:Put")
                 : reason == "CopyObject" ? Str("ObjectCreated:Copy")
                                          : Str("ObjectCreated:CompleteMultipartUpload");
    event.detail_type = "Object Created";
    event.object = event_object(bucket, key, version);
    event.more = Value::object({{"reason", reason}});
    announce(call.world, bucket, event, call.effect);
}

namespace {

void deleted_event(const Str& key, const Deleted& deleted, const char* reason,
                   std::string_view prefix, ObjectEvent& event) {
    event.name = str_of(prefix, deleted.marker_created ? "DeleteMarkerCreated" : "Delete");
    event.detail_type = "Object Deleted";
    event.object = Value::object({{"key", key}});
    if (!deleted.version_id.empty()) event.object.set("version-id", deleted.version_id);
    event.more = Value::object({{"reason", reason},
                                {"deletion-type", deleted.marker_created ? "Delete Marker Created"
                                                                         : "Permanently Deleted"}});
}

}  // namespace

void object_deleted(aws::WriteCall& call, const Bucket& bucket, const Str& key,
                    const Deleted& deleted) {
    if (!deleted.removed && !deleted.marker_created) return;
    ObjectEvent event = event_of(call, key);
    deleted_event(key, deleted, "DeleteObject", "ObjectRemoved:", event);
    announce(call.world, bucket, event, call.effect);
}

void object_expired(aws::World& world, const Bucket& bucket, const Str& key, const Deleted& deleted,
                    sim::EffectId cause) {
    ObjectEvent event;
    event.key = key;
    deleted_event(key, deleted, "Lifecycle Expiration", "LifecycleExpiration:", event);
    announce(world, bucket, event, cause);
}

}  // namespace skylens::s3
