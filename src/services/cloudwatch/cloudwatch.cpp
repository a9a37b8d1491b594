#include "services/cloudwatch/cloudwatch.h"

#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {
namespace {

void note_cause(State& state, SeriesHandle series, sim::EffectId cause) {
    if (cause == 0 && series.index >= state.causes.size()) return;
    if (series.index >= state.causes.size()) state.causes.resize(series.index + 1, 0);
    state.causes[series.index] = cause;
}

}  // namespace

SeriesHandle open_series(aws::World& world, aws::Place place, const MetricId& id, Unit unit) {
    return world.at(place).cloudwatch->metrics.open(id, unit, world.now);
}

void put_metric(aws::World& world, aws::Place place, SeriesHandle series, SimTime time,
                double value, sim::EffectId cause) {
    State& state = world.at(place).cloudwatch;
    note_cause(state, series, cause);
    state.metrics.at(series).put(time, value, false, world.now);
}

void put_metric(aws::World& world, aws::Place place, const MetricId& id, Unit unit, SimTime time,
                double value, sim::EffectId cause) {
    put_metric(world, place, open_series(world, place, id, unit), time, value, cause);
}

void put_statistics(aws::World& world, aws::Place place, SeriesHandle series, SimTime time,
                    const StatisticSet& set, const Distribution* values, sim::EffectId cause) {
    State& state = world.at(place).cloudwatch;
    note_cause(state, series, cause);
    state.metrics.at(series).put(time, set, values, false, world.now);
}

Str alarm_arn(const aws::World& world, aws::Place place, std::string_view name) {
    return aws::arn(world, place, "cloudwatch", join("alarm:", name));
}

std::vector<GraphPoint> graph(const aws::World& world, aws::Place place, const MetricId& id,
                              Unit unit, const Statistic& statistic, SimTime from, Duration period,
                              int count) {
    std::vector<GraphPoint> out(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        out[static_cast<std::size_t>(i)].time = from + period * i;
    const State& state = world.at(place).cloudwatch;
    const SeriesHandle handle = state.metrics.find(id, unit);
    if (!handle.valid()) return out;
    const Series& series = state.metrics.at(handle);
    const Duration delivery = world.delay_of(aws::Delay::MetricDelivery, 0);
    if (statistic.needs_values()) {
        std::vector<Bucket> buckets(static_cast<std::size_t>(count));
        series.read_values(from, period, count, world.now, delivery, buckets.data());
        for (std::size_t i = 0; i < out.size(); ++i) {
            const std::optional<double> value = compute(statistic, buckets[i]);
            out[i].present = value.has_value();
            out[i].value = value.value_or(0);
        }
        return out;
    }
    std::vector<StatisticSet> sets(static_cast<std::size_t>(count));
    series.read(from, period, count, world.now, delivery, sets.data());
    for (std::size_t i = 0; i < out.size(); ++i) {
        out[i].present = sets[i].sample_count > 0;
        if (out[i].present) out[i].value = simple_value(statistic.kind, sets[i]);
    }
    return out;
}

}  // namespace skylens::cloudwatch
