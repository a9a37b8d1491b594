#include "services/s3/storage_metrics.h"

#include <map>

#include "services/cloudwatch/cloudwatch.h"
#include "services/s3/buckets.h"
#include "services/s3/state.h"

namespace skylens::s3 {
namespace {

constexpr Duration kDay = days(1);

const char* storage_type(std::string_view storage_class) {
    if (storage_class == "STANDARD_IA") return "StandardIAStorage";
    if (storage_class == "ONEZONE_IA") return "OneZoneIAStorage";
    if (storage_class == "REDUCED_REDUNDANCY") return "ReducedRedundancyStorage";
    if (storage_class == "INTELLIGENT_TIERING") return "IntelligentTieringFAStorage";
    if (storage_class == "GLACIER_IR") return "GlacierInstantRetrievalStorage";
    if (storage_class == "GLACIER") return "GlacierStorage";
    if (storage_class == "DEEP_ARCHIVE") return "DeepArchiveStorage";
    return "StandardStorage";
}

void put(aws::World& world, const Bucket& bucket, const char* metric, std::string_view type,
         cloudwatch::Unit unit, std::int64_t value) {
    const cloudwatch::MetricId id = {"AWS/S3",
                                     Str(std::string_view(metric)),
                                     {{"BucketName", bucket.id}, {"StorageType", Str(type)}}};
    cloudwatch::put_metric(world, home_of(bucket), id, unit, world.now - kDay,
                           static_cast<double>(value));
}

void measure(aws::World& world, const Bucket& bucket) {
    std::map<std::string_view, std::int64_t> bytes;
    std::int64_t count = 0;
    for (const auto& object : bucket.objects) {
        for (const ObjectVersion& version : object.second) {
            ++count;
            if (!version.delete_marker)
                bytes[storage_type(version.storage_class)] += version.body.size();
        }
    }
    if (count == 0) return;
    for (const auto& entry : bytes) {
        put(world, bucket, "BucketSizeBytes", entry.first, cloudwatch::Unit::Bytes, entry.second);
    }
    put(world, bucket, "NumberOfObjects", "AllStorageTypes", cloudwatch::Unit::Count, count);
}

}  // namespace

void start_storage_metrics(aws::World& world, aws::Place place, sim::EffectId cause) {
    if (world.s3->measuring) return;
    world.s3->measuring = true;
    world.schedule(aws::EventKind::S3StorageMetrics, place, next_multiple(world.now, kDay), {},
                   cause);
}

void on_storage_metrics(aws::World& world, const sim::PendingEvent& event) {
    for (const Bucket& bucket : world.s3->buckets)
        measure(world, bucket);
    const aws::Place place{event.account, event.region};
    world.schedule(aws::EventKind::S3StorageMetrics, place, world.now + kDay, {}, event.cause);
}

}  // namespace skylens::s3
