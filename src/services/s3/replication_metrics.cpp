#include "services/s3/replication_metrics.h"

#include <algorithm>

#include "services/cloudwatch/cloudwatch.h"
#include "services/s3/buckets.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"

namespace skylens::s3 {
namespace {

constexpr Duration kReplicationMinute = minutes(1);

bool anything_measured(const Bucket& bucket) {
    const auto& rules = bucket.replication["Rules"].elements();
    return std::any_of(rules.begin(), rules.end(), measures);
}

struct RuleMinute {
    aws::World& world;
    const Bucket& from;
    const Str& rule;
    const Str& to;

    [[nodiscard]] cloudwatch::MetricId id(const char* metric) const {
        return {"AWS/S3",
                Str(std::string_view(metric)),
                {{"SourceBucket", from.id}, {"DestinationBucket", to}, {"RuleId", rule}}};
    }
};

// The operations that failed, of all in the minute: the source bucket's Region has them.
void publish_failures(const RuleMinute& minute, const ReplicationCounts& counts) {
    const std::int64_t all = counts.done + counts.failed;
    if (all == 0) return;
    const aws::Place place = home_of(minute.from);
    const auto series = cloudwatch::open_series(
        minute.world, place, minute.id("OperationsFailedReplication"), cloudwatch::Unit::Count);
    cloudwatch::put_statistics(minute.world, place, series, minute.world.now - kReplicationMinute,
                               {static_cast<double>(counts.failed), counts.done == 0 ? 1.0 : 0.0,
                                counts.failed > 0 ? 1.0 : 0.0, static_cast<double>(all)},
                               nullptr);
}

// How far the destination is behind: its Region has these, also when there is nothing to do.
void publish_backlog(const RuleMinute& minute, const Bucket& to, const ReplicationCounts& counts) {
    std::int64_t operations = 0;
    std::int64_t bytes = 0;
    Duration behind = counts.longest;
    for (const PendingReplica& pending : minute.from.records.replicating) {
        if (pending.rule != minute.rule) continue;
        ++operations;
        bytes += pending.bytes;
        behind = std::max(behind, minute.world.now - pending.since);
    }
    const aws::Place place{minute.from.account, to.region};
    const SimTime at = minute.world.now - kReplicationMinute;
    const auto put = [&](const char* metric, cloudwatch::Unit unit, double value) {
        cloudwatch::put_metric(minute.world, place, minute.id(metric), unit, at, value);
    };
    put("ReplicationLatency", cloudwatch::Unit::Seconds, static_cast<double>(behind.ms / 1000));
    put("BytesPendingReplication", cloudwatch::Unit::Bytes, static_cast<double>(bytes));
    put("OperationsPendingReplication", cloudwatch::Unit::Count, static_cast<double>(operations));
}

}  // namespace

bool measures(const Value& rule) {
    return rule["Destination"]["Metrics"]["Status"].as_string() == "Enabled";
}

void replication_begins(aws::World& world, Bucket& bucket, PendingReplica pending) {
    pending.since = world.now;
    bucket.records.replicating.push_back(std::move(pending));
}

PendingReplica replication_ends(aws::World& world, Bucket& bucket, const Value& event, bool done) {
    std::vector<PendingReplica>& list = bucket.records.replicating;
    const auto found = std::find_if(list.begin(), list.end(), [&](const PendingReplica& pending) {
        return pending.key == event["key"].as_string() &&
               pending.version_id == event["version"].as_string();
    });
    if (found == list.end()) return {};
    PendingReplica out = std::move(*found);
    list.erase(found);
    if (!bucket.records.replication_ticking) return out;
    ReplicationCounts& counts = bucket.records.replicated[out.rule];
    (done ? counts.done : counts.failed) += 1;
    counts.longest = std::max(counts.longest, world.now - out.since);
    return out;
}

void plan_replication_metrics(aws::World& world, Bucket& bucket, sim::EffectId cause) {
    if (bucket.records.replication_ticking || !anything_measured(bucket)) return;
    bucket.records.replication_ticking = true;
    world.schedule(aws::EventKind::S3ReplicationTick, home_of(bucket),
                   next_multiple(world.now, kReplicationMinute), bucket.id, cause);
}

void on_replication_tick(aws::World& world, const sim::PendingEvent& event) {
    Bucket* bucket = world.s3->buckets.find(event.subject);
    if (bucket == nullptr) return;
    for (const Value& rule : bucket->replication["Rules"].elements()) {
        if (!measures(rule) || rule["Status"].as_string() != "Enabled") continue;
        const Str id = rule["ID"].as_str();
        const Str arn = rule["Destination"]["Bucket"].as_str();
        const Str name(arn.view().substr(arn.view().rfind(':') + 1));
        const ReplicationCounts counts = bucket->records.replicated[id];
        const RuleMinute minute{world, *bucket, id, name};
        publish_failures(minute, counts);
        if (const Bucket* to = find_bucket(world, name)) publish_backlog(minute, *to, counts);
    }
    bucket->records.replicated.clear();
    bucket->records.replication_ticking = false;
    plan_replication_metrics(world, *bucket, event.cause);
}

}  // namespace skylens::s3
