#include "services/s3/restore.h"

#include "services/s3/buckets.h"
#include "services/s3/lifecycle.h"
#include "services/s3/notifications.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"

namespace skylens::s3 {
namespace {

ObjectVersion* version_in(Bucket& bucket, const Value& data) {
    const auto found = bucket.objects.find(data["key"].as_string());
    if (found == bucket.objects.end()) return nullptr;
    for (ObjectVersion& version : found->second) {
        if (version.version_id == data["version"].as_str()) return &version;
    }
    return nullptr;
}

void tell(aws::World& world, const Bucket& bucket, const Str& key, const ObjectVersion& version,
          bool ready, sim::EffectId cause) {
    ObjectEvent event;
    event.key = key;
    event.name = ready ? "ObjectRestore:Completed" : "ObjectRestore:Delete";
    event.detail_type = ready ? Str("Object Restore Completed") : Str("Object Restore Expired");
    event.object = event_object(bucket, key, version);
    event.more = Value::object({{"source-storage-class", version.storage_class}});
    if (ready) event.more.set("restore-expiry-time", iso_time(version.restore.expires));
    announce(world, bucket, event, cause);
}

}  // namespace

Duration restore_time(const aws::World& world, std::string_view storage_class,
                      std::string_view tier, std::uint64_t draw) {
    const bool deep = storage_class == "DEEP_ARCHIVE";
    if (tier == "Expedited") return world.delay_of(aws::Delay::RestoreExpedited, draw);
    if (tier == "Bulk") {
        return world.delay_of(deep ? aws::Delay::RestoreDeepBulk : aws::Delay::RestoreBulk, draw);
    }
    return world.delay_of(deep ? aws::Delay::RestoreDeepStandard : aws::Delay::RestoreStandard,
                          draw);
}

Str restore_header(const ObjectVersion& version) {
    if (version.restore.ongoing) return "ongoing-request=\"true\"";
    if (version.restore.expires.ms == 0) return {};
    return str_of("ongoing-request=\"false\", expiry-date=\"", http_date(version.restore.expires),
                    "\"");
}

void on_restore(aws::World& world, const sim::PendingEvent& event) {
    Bucket* bucket = world.s3->buckets.find(event.subject);
    ObjectVersion* version = bucket == nullptr ? nullptr : version_in(*bucket, event.data);
    if (version == nullptr) return;
    const Str key = event.data["key"].as_str();
    const bool ready = event.number > 0;
    if (ready) {
        if (!version->restore.ongoing) return;
        version->restore.ongoing = false;
        // Rounded up to the next midnight UTC, as S3 does.
        version->restore.expires = next_multiple(world.now + days(event.number), days(1));
        world.schedule(aws::EventKind::S3Restore, home_of(*bucket), version->restore.expires,
                       bucket->id, event.cause, 0, event.data);
    } else {
        // A later request may have made the copy stay longer.
        if (version->restore.expires.ms == 0 || version->restore.expires > world.now) return;
        version->restore = {};
    }
    const sim::EffectId effect = world.add_effect(
        aws::EffectKind::StateChange, home_of(*bucket), object_arn(bucket->id, key), event.cause,
        Value::object({{"to", ready ? "restored" : "archived"}}));
    tell(world, *bucket, key, *version, ready, effect);
}

}  // namespace skylens::s3
