// What CloudWatch does over time: judging alarms, and making late data readable.
#include <algorithm>

#include "services/cloudwatch/alarm_reason.h"
#include "services/cloudwatch/alarms.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {
namespace {

// Alarms may be made before their metric; once it has data they find it.
void resolve_series(State& state) {
    const auto count = static_cast<std::uint32_t>(state.metrics.series_count());
    if (count == state.series_seen) return;
    state.series_seen = count;
    std::size_t index = 0;
    for (const Alarm& alarm : state.alarms) {
        AlarmCheck& check = state.checks[index++];
        if (check.series.valid()) continue;
        check.series = state.metrics.find(alarm.configuration.metric, alarm.configuration.unit);
    }
}

Value points_value(const AlarmRule& rule, const std::vector<AlarmPoint>& points,
                   const Verdict& verdict) {
    Value out = Value::array();
    for (const PointExplanation& entry :
         explain(rule, points.data(), static_cast<int>(points.size()), verdict)) {
        Value point = Value::object({{"time", iso_time(entry.point.time)}});
        if (entry.point.present) {
            point.set("value", entry.point.value);
            point.set("sampleCount", entry.point.sample_count);
            point.set("breaching", entry.breaching);
        }
        point.set("use", point_use_name(entry.use));
        out.push(point);
    }
    return out;
}

// The datapoints that decided, as the cause of the change; behind them what caused the data.
sim::EffectId datapoint_effect(aws::World& world, aws::Place place, std::size_t index,
                               const std::vector<AlarmPoint>& points, const Verdict& verdict) {
    const State& state = world.at(place).cloudwatch;
    const AlarmCheck& check = state.checks[index];
    const Alarm& alarm = state.alarms.begin()[static_cast<std::ptrdiff_t>(index)];
    const MetricId metric = alarm.configuration.metric;
    const sim::EffectId cause =
        check.series.index < state.causes.size() ? state.causes[check.series.index] : 0;
    return world.add_effect(aws::EffectKind::Datapoint, place, metric.name, cause,
                            Value::object({{"namespace", metric.name_space},
                                           {"metric", metric.name},
                                           {"alarm", alarm.id},
                                           {"explanation", grounds_text(verdict.grounds)},
                                           {"points", points_value(check.rule, points, verdict)}}));
}

void apply_verdict(aws::World& world, aws::Place place, std::size_t index,
                   const std::vector<AlarmPoint>& points, const Verdict& verdict) {
    State& state = world.at(place).cloudwatch;
    const AlarmRule rule = state.checks[index].rule;
    const bool changes = verdict.state != state.checks[index].state;
    const Alarm& alarm = state.alarms.begin()[static_cast<std::ptrdiff_t>(index)];
    ReasonSource source;
    const Str statistic = alarm.configuration.statistic.text;
    source.statistic = statistic;
    source.unit = unit_name(alarm.configuration.unit);
    source.period_seconds = alarm.configuration.period_seconds;
    source.query = world.now;
    const int count = static_cast<int>(points.size());
    NewState next;
    next.value = verdict.state;
    next.reason = Str(state_reason(rule, points.data(), count, verdict));
    next.reason_data = Str(state_reason_data(rule, points.data(), count, verdict, source));
    state.checks[index].unchecked = false;
    const sim::EffectId cause =
        changes ? datapoint_effect(world, place, index, points, verdict) : 0;
    set_state(world, place, index, next, cause);
}

void judge_alarms(aws::World& world, aws::Place place, bool fast) {
    resolve_series(world.at(place).cloudwatch);
    const Duration delivery = world.delay_of(aws::Delay::MetricDelivery, 0);
    std::vector<StatisticSet> buffer;
    std::vector<AlarmPoint> points;
    // Changes of state make events and effects, but no alarms: indices stay.
    for (std::size_t i = 0; i < world.at(place).cloudwatch->checks.size(); ++i) {
        const State& state = world.at(place).cloudwatch;
        const AlarmCheck& check = state.checks[i];
        if (check.fast() != fast) continue;
        read_points(state, i, world.now, delivery, buffer, points);
        const Verdict verdict = judge(check.rule, points.data(), static_cast<int>(points.size()));
        if (verdict.keep || (verdict.state == check.state && !check.unchecked)) continue;
        apply_verdict(world, place, i, points, verdict);
    }
}

void tick(aws::World& world, const sim::PendingEvent& event, bool fast) {
    const aws::Place place = {event.account, event.region};
    State& state = world.at(place).cloudwatch;
    const bool needed =
        std::any_of(state.checks.begin(), state.checks.end(),
                    [fast](const AlarmCheck& check) { return check.fast() == fast; });
    (fast ? state.ticking_fast : state.ticking) = needed;
    if (!needed) return;
    world.schedule(fast ? aws::EventKind::AlarmTickFast : aws::EventKind::AlarmTick, place,
                   world.now + (fast ? seconds(10) : minutes(1)), {}, 0);
    judge_alarms(world, place, fast);
}

}  // namespace

void on_alarm_tick(aws::World& world, const sim::PendingEvent& event) { tick(world, event, false); }

void on_alarm_tick_fast(aws::World& world, const sim::PendingEvent& event) {
    tick(world, event, true);
}

void on_metric_late(aws::World& world, const sim::PendingEvent& event) {
    State& state = world.at({event.account, event.region}).cloudwatch;
    for (std::size_t i = 0; i < state.late.size();) {
        if (state.late[i].readable > world.now) {
            ++i;
            continue;
        }
        const LateDatum datum = state.late[i];
        state.late.erase(state.late.begin() + static_cast<std::ptrdiff_t>(i));
        state.metrics.at(datum.series)
            .put(datum.time, datum.set, datum.values_known ? &datum.values : nullptr,
                 datum.high_resolution, world.now);
    }
}

Value explain_alarm(const aws::World& world, aws::Place place, std::string_view name) {
    const State& state = world.at(place).cloudwatch;
    const int index = find_alarm(state, name);
    if (index < 0) return {};
    const auto at = static_cast<std::size_t>(index);
    std::vector<StatisticSet> buffer;
    std::vector<AlarmPoint> points;
    read_points(state, at, world.now, world.delay_of(aws::Delay::MetricDelivery, 0), buffer,
                points);
    const AlarmRule& rule = state.checks[at].rule;
    const Verdict verdict = judge(rule, points.data(), static_cast<int>(points.size()));
    return Value::object({{"state", alarm_state_name(state.checks[at].state)},
                          {"verdict", verdict.keep ? alarm_state_name(state.checks[at].state)
                                                   : alarm_state_name(verdict.state)},
                          {"grounds", grounds_name(verdict.grounds)},
                          {"explanation", grounds_text(verdict.grounds)},
                          {"datapointsToAlarm", rule.datapoints_to_alarm},
                          {"evaluationPeriods", rule.evaluation_periods},
                          {"breaching", verdict.breaching},
                          {"filled", verdict.filled},
                          {"points", points_value(rule, points, verdict)}});
}

}  // namespace skylens::cloudwatch
