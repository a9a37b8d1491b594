#include "services/s3/request_metrics.h"

#include <algorithm>

#include "services/cloudwatch/cloudwatch.h"
#include "services/s3/buckets.h"
#include "services/s3/requests.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"

namespace skylens::s3 {
namespace {

constexpr Duration kMinute = minutes(1);

bool has_tag(const Tags& tags, const Value& wanted) {
    return wanted.is_null() || std::any_of(tags.begin(), tags.end(), [&](const auto& tag) {
               return tag.first == wanted["Key"].as_str() && tag.second == wanted["Value"].as_str();
           });
}

bool matches(const Value& filter, std::string_view key, const Tags& tags) {
    if (filter.is_null()) return true;
    const Value& all = filter.contains("And") ? filter["And"] : filter;
    const std::string_view prefix = all["Prefix"].as_string();
    if (key.substr(0, prefix.size()) != prefix) return false;
    if (!has_tag(tags, filter["Tag"])) return false;
    const auto& wanted = all["Tags"].elements();
    return std::all_of(wanted.begin(), wanted.end(),
                       [&](const Value& tag) { return has_tag(tags, tag); });
}

void add(RequestCounts& into, const RequestCounts& more) {
    into.all += more.all;
    into.get += more.get;
    into.put += more.put;
    into.del += more.del;
    into.head += more.head;
    into.post += more.post;
    into.list += more.list;
    into.errors_4xx += more.errors_4xx;
    into.errors_5xx += more.errors_5xx;
    into.bytes_down += more.bytes_down;
    into.bytes_up += more.bytes_up;
    into.bytes_down_max = std::max(into.bytes_down_max, more.bytes_down_max);
    into.bytes_up_max = std::max(into.bytes_up_max, more.bytes_up_max);
    into.latency_ms += more.latency_ms;
    into.first_byte_ms += more.first_byte_ms;
    into.latency_max_ms = std::max(into.latency_max_ms, more.latency_max_ms);
    into.first_byte_max_ms = std::max(into.first_byte_max_ms, more.first_byte_max_ms);
}

// Puts the metrics of one filter for one minute.
class MinuteOf {
  public:
    MinuteOf(aws::World& world, const Bucket& bucket, const Str& filter, SimTime minute)
        : world_(world), bucket_(bucket), filter_(filter), minute_(minute) {}

    void put(const char* metric, cloudwatch::Unit unit, const cloudwatch::StatisticSet& set) {
        const cloudwatch::MetricId id = {"AWS/S3",
                                         Str(std::string_view(metric)),
                                         {{"BucketName", bucket_.id}, {"FilterId", filter_}}};
        const aws::Place home = home_of(bucket_);
        const auto series = cloudwatch::open_series(world_, home, id, unit);
        cloudwatch::put_statistics(world_, home, series, minute_, set, nullptr);
    }
    // Every request of the kind is a sample of 1.
    void count(const char* metric, std::int64_t n) {
        if (n == 0) return;
        const auto number = static_cast<double>(n);
        put(metric, cloudwatch::Unit::Count, {number, 1, 1, number});
    }
    // Every request is a sample of 0 or 1, so that the average is the error rate.
    void share(const char* metric, std::int64_t n, std::int64_t all) {
        put(metric, cloudwatch::Unit::Count,
            {static_cast<double>(n), n == all ? 1.0 : 0.0, n > 0 ? 1.0 : 0.0,
             static_cast<double>(all)});
    }
    void spread(const char* metric, cloudwatch::Unit unit, std::int64_t sum, std::int64_t maximum,
                std::int64_t n) {
        if (n == 0) return;
        const auto mean = static_cast<double>(sum) / static_cast<double>(n);
        put(metric, unit,
            {static_cast<double>(sum), std::min(mean, static_cast<double>(maximum)),
             static_cast<double>(maximum), static_cast<double>(n)});
    }

  private:
    aws::World& world_;
    const Bucket& bucket_;
    const Str& filter_;
    SimTime minute_;
};

void publish(aws::World& world, const Bucket& bucket, const Str& filter,
             const RequestCounts& counts, SimTime minute) {
    MinuteOf out(world, bucket, filter, minute);
    out.count("AllRequests", counts.all);
    out.count("GetRequests", counts.get);
    out.count("PutRequests", counts.put);
    out.count("DeleteRequests", counts.del);
    out.count("HeadRequests", counts.head);
    out.count("PostRequests", counts.post);
    out.count("ListRequests", counts.list);
    out.share("4xxErrors", counts.errors_4xx, counts.all);
    out.share("5xxErrors", counts.errors_5xx, counts.all);
    const auto bytes = cloudwatch::Unit::Bytes;
    if (counts.bytes_down > 0)
        out.spread("BytesDownloaded", bytes, counts.bytes_down, counts.bytes_down_max,
                   std::max<std::int64_t>(counts.get, 1));
    if (counts.bytes_up > 0)
        out.spread("BytesUploaded", bytes, counts.bytes_up, counts.bytes_up_max,
                   std::max<std::int64_t>(counts.put + counts.post, 1));
    const auto milliseconds = cloudwatch::Unit::Milliseconds;
    out.spread("FirstByteLatency", milliseconds, counts.first_byte_ms, counts.first_byte_max_ms,
               counts.all);
    out.spread("TotalRequestLatency", milliseconds, counts.latency_ms, counts.latency_max_ms,
               counts.all);
}

}  // namespace

void count_requests(aws::World& world, Bucket& bucket, std::string_view key, const Tags& tags,
                    const RequestCounts& requests, SimTime at, sim::EffectId cause) {
    bool counted = false;
    const SimTime minute = floor_to(at, kMinute);
    for (const MetricsFilter& filter : bucket.metrics) {
        if (at < filter.since || !matches(filter.filter, key, tags)) continue;
        if (minute < floor_to(world.now, kMinute)) {
            publish(world, bucket, filter.id, requests, minute);
            continue;
        }
        add(bucket.records.counts[filter.id], requests);
        counted = true;
    }
    if (!counted || bucket.records.metrics_ticking) return;
    bucket.records.metrics_ticking = true;
    world.schedule(aws::EventKind::S3RequestTick, home_of(bucket),
                   next_multiple(world.now, kMinute), bucket.id, cause);
}

void on_request_tick(aws::World& world, const sim::PendingEvent& event) {
    Bucket* bucket = world.s3->buckets.find(event.subject);
    if (bucket == nullptr) return;
    bucket->records.metrics_ticking = false;
    // In the order of the configurations; one that was deleted meanwhile publishes nothing more.
    for (const MetricsFilter& filter : bucket->metrics) {
        const auto counts = bucket->records.counts.find(filter.id);
        if (counts == bucket->records.counts.end()) continue;
        publish(world, *bucket, filter.id, counts->second, world.now - kMinute);
    }
    bucket->records.counts.clear();
}

}  // namespace skylens::s3
