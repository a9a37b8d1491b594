#include "services/cloudwatch/alarms.h"

#include "services/cloudwatch/alarm_action.h"
#include "services/cloudwatch/alarm_messages.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/cloudwatch/state.h"
#include "services/events/events.h"

namespace skylens::cloudwatch {
namespace {

// The tick that judges this alarm, unless it is pending.
void start_tick(aws::World& world, aws::Place place, bool fast) {
    State& state = world.at(place).cloudwatch;
    bool& ticking = fast ? state.ticking_fast : state.ticking;
    if (ticking) return;
    ticking = true;
    const Duration offset = fast ? kFastTickOffset : kTickOffset;
    const SimTime first =
        next_multiple(world.now - offset, fast ? seconds(10) : minutes(1)) + offset;
    world.schedule(fast ? aws::EventKind::AlarmTickFast : aws::EventKind::AlarmTick, place, first,
                   {}, 0);
}

void schedule_actions(aws::World& world, aws::Place place, const Alarm& alarm,
                      const AlarmStatus& before, sim::EffectId cause) {
    if (!alarm.configuration.actions_enabled) return;
    for (const Str& action : alarm.configuration.actions(alarm.status.value)) {
        const Duration wait =
            world.delay_of(aws::Delay::AlarmAction, world.new_number("alarm-action"));
        world.schedule(aws::EventKind::AlarmAction, place, world.now + wait, alarm.id, cause, 0,
                       action_data({world, place, alarm, before}, action));
    }
}

}  // namespace

std::string_view history_type_name(HistoryType type) {
    switch (type) {
        case HistoryType::ConfigurationUpdate:
            return "ConfigurationUpdate";
        case HistoryType::StateUpdate:
            return "StateUpdate";
        case HistoryType::Action:
            break;
    }
    return "Action";
}

int find_alarm(const State& state, std::string_view name) {
    const Alarm* alarm = state.alarms.find(name);
    return alarm == nullptr ? -1 : static_cast<int>(alarm - &*state.alarms.begin());
}

void enable_actions(aws::WriteCall& call, const std::vector<Value>& names, bool enabled) {
    State& state = call.here().cloudwatch;
    for (const Value& name : names) {
        Alarm* alarm = state.alarms.find(name.as_string());
        if (alarm == nullptr || alarm->configuration.actions_enabled == enabled) continue;
        const Alarm before = *alarm;
        alarm->configuration.actions_enabled = enabled;
        alarm->configuration_updated = call.now;
        const Alarm after = *alarm;
        announce_configuration(call.world, call.place, ConfigurationChange::Update, after, &before,
                               call.effect);
        call.changed("AWS::CloudWatch::Alarm", after.id);
    }
}

void add_history(aws::World& world, aws::Place place, HistoryItem item) {
    item.time = world.now;
    world.at(place).cloudwatch->history.push_back(std::move(item));
}

void configuration_changed(aws::World& world, aws::Place place, std::size_t index) {
    State& state = world.at(place).cloudwatch;
    const Alarm& alarm = state.alarms.begin()[static_cast<std::ptrdiff_t>(index)];
    const AlarmConfiguration& configuration = alarm.configuration;
    if (index == state.checks.size()) state.checks.emplace_back();
    AlarmCheck& check = state.checks[index];
    check.series = state.metrics.find(configuration.metric, configuration.unit);
    check.state = alarm.status.value;
    check.unchecked = alarm.status.reason_data.empty() && alarm.status.effect == 0;
    check.period_ms = configuration.period_seconds * 1000;
    check.statistic = configuration.statistic.kind;
    check.rule = configuration.rule;
    start_tick(world, place, check.fast());
}

void announce_configuration(aws::World& world, aws::Place place, ConfigurationChange change,
                            const Alarm& alarm, const Alarm* before, sim::EffectId cause) {
    static const char* const kDone[] = {"created", "updated", "deleted"};
    HistoryItem item;
    item.alarm = alarm.id;
    item.type = HistoryType::ConfigurationUpdate;
    item.summary = str_of("Alarm \"", alarm.id.view(), "\" ", kDone[static_cast<int>(change)]);
    item.data = Str(configuration_history(world, place, change, alarm));
    item.effect = cause;
    add_history(world, place, std::move(item));
    events::put_service_event(world, place,
                              {"aws.cloudwatch",
                               "CloudWatch Alarm Configuration Change",
                               {alarm_arn(world, place, alarm.id)},
                               configuration_change_detail(change, alarm, before)},
                              cause);
}

sim::EffectId set_state(aws::World& world, aws::Place place, std::size_t index,
                        const NewState& next, sim::EffectId cause) {
    State& state = world.at(place).cloudwatch;
    Alarm& row = state.alarms.begin()[static_cast<std::ptrdiff_t>(index)];
    const AlarmStatus before = row.status;
    row.status.value = next.value;
    row.status.reason = next.reason;
    row.status.reason_data = next.reason_data;
    row.status.updated = world.now;
    state.checks[index].state = next.value;
    if (before.value == next.value) return 0;
    row.status.transitioned = world.now;
    row.status.effect = world.add_effect(aws::EffectKind::MetricAlarmChange, place, row.id, cause,
                                         Value::object({{"from", alarm_state_name(before.value)},
                                                        {"to", alarm_state_name(next.value)},
                                                        {"reason", next.reason}}));
    const Alarm alarm = row;  // what follows may add alarms
    HistoryItem item;
    item.alarm = alarm.id;
    item.type = HistoryType::StateUpdate;
    item.summary = str_of("Alarm updated from ", alarm_state_name(before.value), " to ",
                            alarm_state_name(next.value));
    item.data = Str(state_history(before, alarm.status));
    item.effect = alarm.status.effect;
    add_history(world, place, std::move(item));
    events::put_service_event(world, place,
                              {"aws.cloudwatch",
                               "CloudWatch Alarm State Change",
                               {alarm_arn(world, place, alarm.id)},
                               state_change_detail(alarm, before)},
                              alarm.status.effect);
    schedule_actions(world, place, alarm, before, alarm.status.effect);
    return alarm.status.effect;
}

void read_points(const State& state, std::size_t index, SimTime now, Duration delivery,
                 std::vector<StatisticSet>& buffer, std::vector<AlarmPoint>& points) {
    const AlarmCheck& check = state.checks[index];
    const int count = check.rule.evaluation_periods + kExtraPeriods;
    const Duration period = milliseconds(check.period_ms);
    const SimTime end = floor_to(now, check.fast() ? seconds(10) : minutes(1));
    const SimTime from = end - period * count;
    points.resize(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i)
        points[static_cast<std::size_t>(i)] = {from + period * i};
    if (!check.series.valid()) return;
    const Series& series = state.metrics.at(check.series);
    if (check.needs_values()) {
        const Statistic& statistic =
            state.alarms.begin()[static_cast<std::ptrdiff_t>(index)].configuration.statistic;
        std::vector<Bucket> buckets(static_cast<std::size_t>(count));
        series.read_values(from, period, count, now, delivery, buckets.data());
        for (std::size_t i = 0; i < buckets.size(); ++i) {
            const std::optional<double> value = compute(statistic, buckets[i]);
            if (!value.has_value()) continue;
            points[i].present = true;
            points[i].value = *value;
            points[i].sample_count = buckets[i].set.sample_count;
        }
        return;
    }
    buffer.resize(static_cast<std::size_t>(count));
    series.read(from, period, count, now, delivery, buffer.data());
    for (std::size_t i = 0; i < buffer.size(); ++i) {
        const StatisticSet& set = buffer[i];
        if (set.sample_count == 0) continue;
        points[i].present = true;
        points[i].value = simple_value(check.statistic, set);
        points[i].sample_count = set.sample_count;
    }
}

}  // namespace skylens::cloudwatch
