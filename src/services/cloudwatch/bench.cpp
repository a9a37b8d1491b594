#include "services/cloudwatch/bench.h"

#include <vector>

#include "services/cloudwatch/alarms.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/cloudwatch/metric_store.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {
namespace {

MetricId bench_metric(int number) {
    return {"Bench", "Load", {{"Alarm", str_of(std::int64_t{number})}}};
}

}  // namespace

MetricWork store_points(int series_count, int minutes_count) {
    const SimTime start = {1'767'600'000'000};
    MetricStore store;
    std::vector<SeriesHandle> handles;
    for (int i = 0; i < series_count; ++i) {
        const MetricId id = {"Bench", "Value", {{"Series", str_of(std::int64_t{i})}}};
        handles.push_back(store.open(id, Unit::Count, start));
    }
    for (int minute = 0; minute < minutes_count; ++minute) {
        const SimTime t = start + minutes(minute);
        for (std::size_t i = 0; i < handles.size(); ++i) {
            store.at(handles[i])
                .put(t, static_cast<double>((minute * 31 + static_cast<int>(i)) % 100), false, t);
        }
    }
    MetricWork work;
    work.points = std::int64_t{series_count} * minutes_count;
    const SimTime end = start + minutes(minutes_count);
    for (const SeriesHandle handle : handles) {
        StatisticSet last;
        store.at(handle).read(end - hours(1), hours(1), 1, end, {}, &last);
        work.check += static_cast<std::uint64_t>(last.sum);
    }
    work.bytes = store.bytes();
    return work;
}

void add_bench_alarms(aws::World& world, aws::Place place, int count) {
    State& state = world.at(place).cloudwatch;
    for (int i = 0; i < count; ++i) {
        Alarm alarm;
        alarm.id = str_of("bench-", std::int64_t{i});
        alarm.configuration.metric = bench_metric(i);
        alarm.configuration.rule.evaluation_periods = 3;
        alarm.configuration.rule.datapoints_to_alarm = 3;
        alarm.configuration.rule.threshold = 80;
        state.alarms.insert(std::move(alarm));
        open_series(world, place, bench_metric(i), Unit::Percent);
        configuration_changed(world, place, state.alarms.size() - 1);
    }
}

void put_bench_minute(aws::World& world, aws::Place place, int count) {
    MetricStore& store = world.at(place).cloudwatch->metrics;
    const std::int64_t minute = world.now.ms / 60'000;
    for (int i = 0; i < count; ++i) {
        const bool busy = i % 100 == 0 && minute / 10 % 2 == 1;
        put_metric(world, place, store.find(bench_metric(i), Unit::Percent),
                   floor_to(world.now, minutes(1)) - minutes(1), busy ? 95 : (minute + i) % 60);
    }
}

}  // namespace skylens::cloudwatch
