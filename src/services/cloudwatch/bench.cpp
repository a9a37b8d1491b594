#include "services/cloudwatch/bench.h"

#include <vector>

#include "services/cloudwatch/metric_store.h"

namespace skylens::cloudwatch {

MetricWork store_points(int series_count, int minutes_count) {
    const SimTime start = {1'767'600'000'000};
    MetricStore store;
    std::vector<SeriesHandle> handles;
    for (int i = 0; i < series_count; ++i) {
        const MetricId id = {"Bench", "Value", {{"Series", Str(join(std::int64_t{i}))}}};
        handles.push_back(store.open(id, Unit::Count, start));
    }
    for (int minute = 0; minute < minutes_count; ++minute) {
        const SimTime t = start + minutes(minute);
        for (std::size_t i = 0; i < handles.size(); ++i) {
            store.at(handles[i]).put(t, static_cast<double>((minute * 31 + static_cast<int>(i)) % 100), false, t);
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

}  // namespace skylens::cloudwatch
