#include "services/cloudwatch/series.h"

#include <doctest/doctest.h>

#include "services/cloudwatch/metric_store.h"

using namespace skylens;
using namespace skylens::cloudwatch;

namespace {

const SimTime kStart = {1'767'600'000'000};  // 2026-01-05T08:00:00Z

StatisticSet read_one(const Series& series, SimTime from, Duration period, SimTime now,
                      Duration delivery = {}) {
    StatisticSet out;
    series.read(from, period, 1, now, delivery, &out);
    return out;
}

}  // namespace

TEST_CASE("cloudwatch: a period sums up its samples whatever the order they come in") {
    Series series;
    const SimTime now = kStart + hours(2);
    series.put(kStart + minutes(90), 5, false, now);
    series.put(kStart + seconds(10), 2, false, now);
    series.put(kStart + seconds(50), 4, false, now);
    const StatisticSet first = read_one(series, kStart, minutes(1), now);
    CHECK(first.sample_count == 2);
    CHECK(first.sum == 6);
    CHECK(first.minimum == 2);
    CHECK(first.maximum == 4);
    CHECK(read_one(series, kStart + minutes(1), minutes(1), now).sample_count == 0);
    const StatisticSet all = read_one(series, kStart, hours(2), now);
    CHECK(all.sample_count == 3);
    CHECK(all.maximum == 5);
}

TEST_CASE("cloudwatch: samples are known one by one until a mixed statistic set arrives") {
    Series series;
    series.put(kStart, 1, false, kStart);
    series.put(kStart, StatisticSet{20, 10, 10, 2}, nullptr, false, kStart);
    Bucket bucket;
    series.read_values(kStart, minutes(1), 1, kStart, {}, &bucket);
    CHECK(bucket.values_known);
    REQUIRE(bucket.values.size() == 2);
    CHECK(bucket.values[0].value == 1);
    CHECK(bucket.values[1].count == 2);
    series.put(kStart, StatisticSet{55, 1, 10, 10}, nullptr, false, kStart);
    series.read_values(kStart, minutes(1), 1, kStart, {}, &bucket);
    CHECK_FALSE(bucket.values_known);
    CHECK(bucket.set.sample_count == 13);
}

TEST_CASE("cloudwatch: a distribution given as values and counts") {
    Series series;
    const Distribution values = {{1, 2}, {10, 4}};
    series.put(kStart, StatisticSet{42, 1, 10, 6}, &values, false, kStart);
    Bucket bucket;
    series.read_values(kStart, minutes(1), 1, kStart, {}, &bucket);
    CHECK(bucket.values_known);
    CHECK(bucket.values.size() == 2);
    CHECK(bucket.set.sum == 42);
}

TEST_CASE("cloudwatch: a point is readable once it was delivered") {
    Series series;
    series.put(kStart, 7, false, kStart + minutes(1));
    CHECK(read_one(series, kStart, minutes(1), kStart + seconds(119), minutes(1)).sample_count ==
          0);
    CHECK(read_one(series, kStart, minutes(1), kStart + seconds(120), minutes(1)).sample_count ==
          1);
    // High-resolution data is readable at once.
    series.put(kStart + minutes(2), 7, true, kStart + minutes(2));
    CHECK(read_one(series, kStart + minutes(2), seconds(10), kStart + minutes(2), minutes(1))
              .sample_count == 1);
}

TEST_CASE("cloudwatch: points grow coarser as they age") {
    Series series;
    for (int minute = 0; minute < 20 * 24 * 60; ++minute) {
        const SimTime t = kStart + minutes(minute);
        series.put(t, 1 + minute % 2, false, t);
    }
    const SimTime now = kStart + days(20);
    // Twenty days old: not at one minute any more, but at five.
    CHECK(read_one(series, kStart, minutes(1), now).sample_count == 0);
    const StatisticSet five = read_one(series, kStart, minutes(5), now);
    CHECK(five.sample_count == 5);
    CHECK(five.sum == 1 + 2 + 1 + 2 + 1);
    // One day old: still at one minute.
    CHECK(read_one(series, now - days(1), minutes(1), now).sample_count == 1);
    CHECK(read_one(series, kStart, days(20), now).sample_count == 20 * 24 * 60);
}

TEST_CASE("cloudwatch: high-resolution points become minutes after three hours") {
    Series series;
    for (int second = 0; second < 5 * 3600; second += 10) {
        const SimTime t = kStart + seconds(second);
        series.put(t, 3, true, t);
    }
    const SimTime now = kStart + hours(5);
    CHECK(read_one(series, kStart, seconds(10), now).sample_count == 0);
    CHECK(read_one(series, kStart, minutes(1), now).sample_count == 6);
    CHECK(read_one(series, now - minutes(1), seconds(10), now).sample_count == 1);
}

TEST_CASE("cloudwatch: a copy of a series does not see later points") {
    Series series;
    series.put(kStart, 1, false, kStart);
    const Series copy = series;
    const std::uint64_t before = hash_of(copy);
    series.put(kStart, 9, false, kStart);
    series.put(kStart + minutes(1), 9, false, kStart);
    CHECK(hash_of(copy) == before);
    CHECK(hash_of(series) != before);
    CHECK(read_one(copy, kStart, minutes(1), kStart).maximum == 1);
}

TEST_CASE("cloudwatch: late points reach sealed and constant blocks") {
    Series series;
    for (int minute = 0; minute < 180; ++minute) {
        if (minute == 30) continue;
        series.put(kStart + minutes(minute), 0, false, kStart + minutes(minute));
    }
    const SimTime now = kStart + hours(3);
    series.put(kStart + minutes(30), 4, false, now);
    series.put(kStart + minutes(31), 6, false, now);
    CHECK(read_one(series, kStart + minutes(29), minutes(1), now).maximum == 0);
    CHECK(read_one(series, kStart + minutes(30), minutes(1), now).sum == 4);
    CHECK(read_one(series, kStart + minutes(31), minutes(1), now).sample_count == 2);
    CHECK(read_one(series, kStart, hours(3), now).sample_count == 181);
}

TEST_CASE("cloudwatch: a day of a hundred instances stays small") {
    MetricStore store;
    const int kMetrics = 15;
    std::vector<SeriesHandle> handles;
    for (int i = 0; i < 100 * kMetrics; ++i) {
        const MetricId id = {"AWS/EC2",
                             Str(join("M", std::int64_t{i % kMetrics})),
                             {{"InstanceId", Str(join("i-", std::int64_t{i / kMetrics}))}}};
        handles.push_back(store.open(id, Unit::Percent, kStart));
    }
    for (int minute = 0; minute < 24 * 60; ++minute) {
        const SimTime t = kStart + minutes(minute);
        for (std::size_t i = 0; i < handles.size(); ++i) {
            const double value = i % kMetrics < 7 ? 0 : minute * 1.5 + static_cast<double>(i);
            store.at(handles[i]).put(t, value, false, t);
        }
    }
    CHECK(store.bytes() < 24u * 1024 * 1024);
    CHECK(store.metrics().size() == 1500);
}

// facts: cw-metrics-008
TEST_CASE("cloudwatch: dimensions in any order name the same metric, units are kept apart") {
    MetricStore store;
    const MetricId one = {"Shop", "Orders", {{"A", "1"}, {"B", "2"}}};
    const MetricId same = {"Shop", "Orders", {{"B", "2"}, {"A", "1"}}};
    const MetricId less = {"Shop", "Orders", {{"A", "1"}}};
    const SeriesHandle handle = store.open(one, Unit::Count, kStart);
    CHECK(store.open(same, Unit::Count, kStart) == handle);
    CHECK_FALSE(store.open(less, Unit::Count, kStart) == handle);
    CHECK_FALSE(store.open(one, Unit::Seconds, kStart) == handle);
    CHECK(store.find(same, Unit::Any) == handle);
    CHECK_FALSE(store.find(less, Unit::Bytes).valid());
    CHECK(store.metrics().size() == 2);
    CHECK(find_unit("Bytes/Second") == Unit::BytesPerSecond);
    CHECK(unit_name(Unit::CountPerSecond) == "Count/Second");
    CHECK(find_unit("Furlongs") == Unit::Any);
}
