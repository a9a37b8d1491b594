// What happens to alarms: they are configured, judged, change state and act. Inside this service
// only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "aws/operation.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {

// "Viewing alarm history", CloudWatch user guide (two weeks until 2023).
inline constexpr Duration kHistoryKept = days(30);
// Alarms are judged this long after the full minute (or ten seconds), when the services have put
// the points of the period that just ended; chosen for teaching.
inline constexpr Duration kTickOffset = seconds(10);
inline constexpr Duration kFastTickOffset = seconds(1);

// Index of the alarm of that name in State::alarms and State::checks, or -1.
int find_alarm(const State& state, std::string_view name);

// Makes the check of the alarm's new configuration and the ticks that judge it.
void configuration_changed(aws::World& world, aws::Place place, std::size_t index);

enum class ConfigurationChange { Create, Update, Delete };
// Writes the history item and puts "CloudWatch Alarm Configuration Change" on the bus. `before` is
// the alarm as it was; null when it is new. For Delete, `alarm` is the one that was deleted.
void announce_configuration(aws::World& world, aws::Place place, ConfigurationChange change,
                            const Alarm& alarm, const Alarm* before, sim::EffectId cause);

struct NewState {
    AlarmState value = AlarmState::InsufficientData;
    Str reason;
    Str reason_data;
};
// Gives the alarm a state. When its value changes: effect, history item, event on the bus, and the
// actions of the new state are scheduled. Gives the effect of the change, or 0.
sim::EffectId set_state(aws::World& world, aws::Place place, std::size_t index,
                        const NewState& next, sim::EffectId cause);

// EnableAlarmActions and DisableAlarmActions.
void enable_actions(aws::WriteCall& call, const std::vector<Value>& names, bool enabled);

void add_history(aws::World& world, aws::Place place, HistoryItem item);

// The evaluation range of an alarm that is judged at `now`, oldest first. `buffer` is scratch.
void read_points(const State& state, std::size_t index, SimTime now, Duration delivery,
                 std::vector<StatisticSet>& buffer, std::vector<AlarmPoint>& points);

}  // namespace skylens::cloudwatch
