#include "view/overview.h"

#include "services/cloudtrail/cloudtrail.h"
#include "services/cloudtrail/state.h"
#include "services/cloudwatch/state.h"
#include "services/config/state.h"
#include "services/events/state.h"

namespace skylens::view {
namespace {

void count_calls(const aws::World& world, aws::Place place, Overview& seen) {
    const auto& records = world.at(place).cloudtrail->records;
    seen.calls = static_cast<std::int64_t>(records.size());
    for (std::size_t i = records.size(); i > 0; --i) {
        const cloudtrail::Record& record = records[i - 1];
        if (record.time + hours(1) <= world.now) break;  // No record takes that long.
        ++seen.calls_lately;
        if (record.visible > world.now && !cloudtrail::is_data_event(record)) ++seen.on_the_way;
    }
    seen.records = seen.calls - seen.on_the_way;
}

void count_alarms(const aws::World& world, aws::Place place, Overview& seen) {
    const cloudwatch::State& state = world.at(place).cloudwatch;
    seen.metrics = static_cast<std::int64_t>(state.metrics.metrics().size());
    seen.alarms = static_cast<std::int64_t>(state.alarms.size());
    for (const cloudwatch::Alarm& alarm : state.alarms) {
        if (alarm.status.value == cloudwatch::AlarmState::Alarm) ++seen.in_alarm;
        if (alarm.status.value == cloudwatch::AlarmState::InsufficientData) ++seen.without_data;
    }
}

void count_rules(const aws::World& world, aws::Place place, Overview& seen) {
    for (const auto& bus : world.at(place).events->buses) {
        for (const auto& rule : bus.rules) {
            ++seen.rules;
            if (rule.state == events::RuleState::Disabled) ++seen.rules_off;
        }
    }
}

void count_compliance(const aws::World& world, aws::Place place, Overview& seen) {
    const config::State& state = world.at(place).config;
    seen.recording = state.recorder.has_value() && state.recorder->recording;
    seen.resources = static_cast<std::int64_t>(state.resources.size());
    for (const config::Rule& rule : state.rules) {
        for (const auto& result : rule.results) {
            if (result.second.compliance == config::Compliance::Compliant) ++seen.compliant;
            if (result.second.compliance == config::Compliance::NonCompliant) ++seen.noncompliant;
        }
    }
}

}  // namespace

Overview overview_of(const aws::World& world, aws::Place place) {
    Overview seen;
    count_calls(world, place, seen);
    count_alarms(world, place, seen);
    count_rules(world, place, seen);
    count_compliance(world, place, seen);
    return seen;
}

}  // namespace skylens::view
