// Metrics and alarms of one account in one Region.
#pragma once

#include <cstdint>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "base/append_log.h"
#include "base/hash.h"
#include "base/str.h"
#include "base/table.h"
#include "base/time.h"
#include "services/cloudwatch/alarm_evaluation.h"
#include "services/cloudwatch/metric_store.h"
#include "services/cloudwatch/statistic.h"
#include "sim/effect.h"

namespace skylens::cloudwatch {

// What PutMetricAlarm sets. It replaces the whole of it.
struct AlarmConfiguration {
    bool has_description = false;
    Str description;
    bool actions_enabled = true;
    std::vector<Str> ok_actions;
    std::vector<Str> alarm_actions;
    std::vector<Str> insufficient_data_actions;
    MetricId metric;
    Statistic statistic;
    std::int64_t period_seconds = 60;
    Unit unit = Unit::Any;  // Any: not given
    AlarmRule rule;
    Str treat_missing_data;     // as given; empty when not
    Str low_sample_percentile;  // EvaluateLowSampleCountPercentile as given; empty when not
    Str query_id;               // names the metric in events

    auto fields() const {
        return std::tie(has_description, description, actions_enabled, ok_actions, alarm_actions,
                        insufficient_data_actions, metric, statistic, period_seconds, unit, rule,
                        treat_missing_data, low_sample_percentile, query_id);
    }
    // The actions to take on entering a state.
    [[nodiscard]] const std::vector<Str>& actions(AlarmState state) const {
        switch (state) {
            case AlarmState::Ok:
                return ok_actions;
            case AlarmState::Alarm:
                return alarm_actions;
            case AlarmState::InsufficientData:
                break;
        }
        return insufficient_data_actions;
    }
};

struct AlarmStatus {
    AlarmState value = AlarmState::InsufficientData;
    Str reason;
    Str reason_data;  // JSON text; empty when there is none
    SimTime updated;  // of the value or its reason
    SimTime transitioned;
    sim::EffectId effect = 0;  // the last change of state; 0 before the first

    auto fields() const {
        return std::tie(value, reason, reason_data, updated, transitioned, effect);
    }
};

struct Alarm {
    Str id;  // its name
    AlarmConfiguration configuration;
    SimTime configuration_updated;
    AlarmStatus status;
    std::vector<std::pair<Str, Str>> tags;  // sorted by key

    auto fields() const { return std::tie(id, configuration, configuration_updated, status, tags); }
};

// What the evaluation of one alarm touches every minute, apart from the rest of the alarm so that
// thousands of them are judged in little memory. Same order as the alarms.
struct AlarmCheck {
    SeriesHandle series;  // not valid while the metric has no data
    AlarmState state = AlarmState::InsufficientData;
    bool unchecked = true;  // never evaluated since it was created
    StatisticKind statistic = StatisticKind::Average;
    std::int64_t period_ms = 60'000;
    AlarmRule rule;

    auto fields() const { return std::tie(series, state, unchecked, statistic, period_ms, rule); }
    [[nodiscard]] bool needs_values() const { return statistic >= StatisticKind::Percentile; }
    [[nodiscard]] bool fast() const { return period_ms < 60'000; }
};

enum class HistoryType : std::uint8_t { ConfigurationUpdate, StateUpdate, Action };
std::string_view history_type_name(HistoryType type);

struct HistoryItem {
    SimTime time;
    Str alarm;
    HistoryType type = HistoryType::StateUpdate;
    Str summary;
    Str data;  // JSON text
    sim::EffectId effect = 0;

    auto fields() const { return std::tie(time, alarm, type, summary, data, effect); }
};

// A datum whose time stamp is so old that CloudWatch takes hours to make it readable.
struct LateDatum {
    SeriesHandle series;
    SimTime time;
    StatisticSet set;
    Distribution values;
    bool values_known = true;
    bool high_resolution = false;
    SimTime readable;

    auto fields() const {
        return std::tie(series, time, set, values, values_known, high_resolution, readable);
    }
};

struct State {
    MetricStore metrics;
    std::vector<sim::EffectId> causes;  // by series: what caused its latest data; 0 for unknown
    std::vector<LateDatum> late;
    Table<Alarm> alarms;
    std::vector<AlarmCheck> checks;  // one for each alarm, same order
    std::uint32_t series_seen = 0;   // how many series there were when checks were last resolved
    bool ticking = false;            // an AlarmTick is pending
    bool ticking_fast = false;
    AppendLog<HistoryItem> history;

    auto fields() const {
        return std::tie(metrics, causes, late, alarms, checks, series_seen, ticking, ticking_fast,
                        history);
    }
};

}  // namespace skylens::cloudwatch
