#include "services/s3/notifications.h"

#include "base/hash.h"
#include "base/text.h"
#include "services/events/events.h"
#include "services/s3/buckets.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"

namespace skylens::s3 {
namespace {

bool sends(const aws::World& world, const Bucket& bucket, std::string_view detail_type) {
    return bucket.event_bridge && world.now >= bucket.event_bridge_since &&
           events::anybody_listens(world, home_of(bucket), "aws.s3", detail_type);
}

// Grows with every event, so that two events of one key can be put in order.
Str sequencer(aws::WriteCall& call) {
    const std::uint64_t second = static_cast<std::uint64_t>(call.now.ms / 1000);
    return Str(upper("00" + hex_text(second, 8) + hex_text(call.effect, 8)));
}

void send(aws::WriteCall& call, const Bucket& bucket, const Str& detail_type, Value object,
          const Str& reason, const Str& deletion_type) {
    object.set("sequencer", sequencer(call));
    const std::uint64_t request = call.world.new_number("s3-request");
    Value detail = Value::object({{"version", "0"},
                                  {"bucket", Value::object({{"name", bucket.id}})},
                                  {"object", std::move(object)},
                                  {"request-id", upper(hex_text(request, 16))},
                                  {"requester", call.principal.type == aws::PrincipalType::Service
                                                    ? call.principal.name
                                                    : call.principal.account_id},
                                  {"source-ip-address", call.source_ip},
                                  {"reason", reason}});
    if (!deletion_type.empty()) detail.set("deletion-type", deletion_type);
    events::put_service_event(call.world, home_of(bucket),
                              {"aws.s3", detail_type, {bucket_arn(bucket.id)}, std::move(detail)},
                              call.effect);
}

}  // namespace

void object_created(aws::WriteCall& call, const Bucket& bucket, const Str& key,
                    const ObjectVersion& version, const Str& reason) {
    if (!sends(call.world, bucket, "Object Created")) return;
    Value object = Value::object({{"key", key},
                                  {"size", static_cast<std::int64_t>(version.body.size())},
                                  {"etag", version.etag}});
    if (!bucket.versioning.empty()) object.set("version-id", version.version_id);
    send(call, bucket, "Object Created", std::move(object), reason, {});
}

void object_deleted(aws::WriteCall& call, const Bucket& bucket, const Str& key,
                    const Deleted& deleted) {
    if (!deleted.removed && !deleted.marker_created) return;
    if (!sends(call.world, bucket, "Object Deleted")) return;
    Value object = Value::object({{"key", key}});
    if (!deleted.version_id.empty()) object.set("version-id", deleted.version_id);
    send(call, bucket, "Object Deleted", std::move(object), "DeleteObject",
         deleted.marker_created ? Str("Delete Marker Created") : Str("Permanently Deleted"));
}

}  // namespace skylens::s3
