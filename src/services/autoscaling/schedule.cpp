#include "services/autoscaling/schedule.h"

#include <algorithm>

#include "base/text.h"
#include "services/autoscaling/autoscaling.h"
#include "services/autoscaling/capacity.h"
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/time_zones.h"
#include "services/config/config.h"
#include "services/events/state.h"

namespace skylens::autoscaling {
namespace {

// "0 9 * * 1-5" as EventBridge writes it: "cron(0 9 ? * MON-FRI *)". Empty for what cannot be
// said there.
std::string in_bus_style(std::string_view recurrence) {
    std::vector<std::string_view> fields;
    for (const std::string_view field : split(trim(recurrence), ' ')) {
        if (!field.empty()) fields.push_back(field);
    }
    if (fields.size() != 5) return {};
    static const char* const kDays[] = {"SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"};
    std::string days;
    for (std::size_t i = 0; i < fields[4].size(); ++i) {
        const char c = fields[4][i];
        const bool step = i > 0 && fields[4][i - 1] == '/';
        if (c >= '0' && c <= '7' && !step) {
            days += kDays[c - '0'];
        } else {
            days += c;
        }
    }
    std::string dates(fields[2]);
    if (days == "*") {
        days = "?";
    } else if (dates == "*") {
        dates = "?";
    } else {
        return {};  // either of two days
    }
    return join("cron(", fields[0], " ", fields[1], " ", dates, " ", fields[3], " ", days, " *)");
}

Status check_sizes(const ScheduledAction& action) {
    if (action.min < 0 && action.max < 0 && action.desired < 0) {
        return invalid(
            "At least one of MinSize, MaxSize, or DesiredCapacity must be specified to create a "
            "scheduled action");
    }
    if (action.min >= 0 && action.max >= 0 && action.max < action.min) {
        return invalid("Max bound, ", action.max, ", must be greater than or equal to min bound, ",
                       action.min);
    }
    return Ok{};
}

Status check_times(const aws::ReadCall& call, const ScheduledAction& action) {
    if (!action.has_start && action.recurrence.empty()) {
        return invalid("Either StartTime or Recurrence must be specified");
    }
    if (action.has_start && action.start < call.now) {
        return invalid("Given start time is in the past");
    }
    if (action.has_end && action.end < call.now) return invalid("Given end time is in the past");
    if (action.has_start && action.has_end && action.end <= action.start) {
        return invalid("End time must be after start time");
    }
    if (!action.time_zone.empty() && !offset_at(action.time_zone, call.now).has_value()) {
        return aws::not_simulated("the time zone ", action.time_zone.view());
    }
    if (action.recurrence.empty()) return Ok{};
    const std::string expression = in_bus_style(action.recurrence);
    if (expression.empty() && split(trim(action.recurrence), ' ').size() == 5) {
        return aws::not_simulated("a recurrence by days of the month and of the week together");
    }
    if (expression.empty() || !events::parse_schedule(expression).ok()) {
        return invalid("Given recurrence string: ", action.recurrence.view(), " is invalid");
    }
    return Ok{};
}

std::string sizes_text(const ScheduledAction& action, const GroupSettings& before) {
    std::string text;
    const auto add = [&](const char* what, std::int64_t from, std::int64_t to) {
        if (to >= 0 && to != from) text += join(" Setting ", what, " from ", from, " to ", to, ".");
    };
    add("min size", before.min, action.min);
    add("max size", before.max, action.max);
    add("desired capacity", before.desired, action.desired);
    if (!text.empty()) text.pop_back();
    return text;
}

void execute(aws::World& world, aws::Place place, Group& group, const ScheduledAction& action,
             sim::EffectId cause) {
    const GroupSettings before = group.settings;
    GroupSettings& now = group.settings;
    if (action.min >= 0) now.min = action.min;
    if (action.max >= 0) now.max = std::max(action.max, now.min);
    std::int64_t desired = action.desired >= 0 ? action.desired : now.desired;
    desired = std::max(now.min, std::min(now.max, desired));
    const sim::EffectId effect =
        world.add_effect(aws::EffectKind::StateChange, place, group.id, cause,
                         Value::object({{"what", "scheduled action"}, {"action", action.name}}));
    ScheduledAction shown = action;
    shown.desired = desired;
    const std::string sizes = sizes_text(shown, before);
    group.effect = effect;
    if (!sizes.empty()) group_changed(world, place, group, effect);
    if (desired == before.desired) return;
    now.desired = desired;
    add_reason(world, group, join("the scheduled action ", action.name.view(), " executed.", sizes),
               effect);
    schedule_work(world, place, group, effect);
}

}  // namespace

Status read_action(const aws::ReadCall& call, const Value& given, ScheduledAction& out) {
    const aws::Params params(given);
    out.name = params.str("ScheduledActionName");
    if (params.has("Time") && params.has("StartTime") &&
        params.time("Time") != params.time("StartTime")) {
        return invalid("Time and StartTime must be the same when both are specified");
    }
    const char* const start = params.has("StartTime") ? "StartTime" : "Time";
    out.has_start = params.has(start);
    out.start = params.time(start);
    out.has_end = params.has("EndTime");
    out.end = params.time("EndTime");
    out.recurrence = params.str("Recurrence");
    out.time_zone = params.str("TimeZone");
    out.min = params.integer("MinSize", -1);
    out.max = params.integer("MaxSize", -1);
    out.desired = params.integer("DesiredCapacity", -1);
    SKYLENS_TRY_OK(check_sizes(out));
    return check_times(call, out);
}

std::optional<SimTime> next_time(const ScheduledAction& action, SimTime after) {
    std::optional<SimTime> next;
    if (action.recurrence.empty()) {
        if (action.start > after) next = action.start;
    } else {
        const Result<events::Schedule> schedule =
            events::parse_schedule(in_bus_style(action.recurrence));
        if (!schedule.ok()) return {};
        const Str zone = action.time_zone.empty() ? Str("UTC") : action.time_zone;
        SimTime from = after;
        if (action.has_start && action.start - milliseconds(1) > from) {
            from = action.start - milliseconds(1);
        }
        const Duration offset = offset_at(zone, from).value_or(Duration{});
        const auto local = events::next_fire(schedule.value(), SimTime{}, from + offset);
        if (local.has_value()) {
            // The clock may have been changed in between.
            const Duration then = offset_at(zone, *local - offset).value_or(offset);
            next = *local - then;
        }
    }
    if (next.has_value() && action.has_end && *next > action.end) return {};
    return next;
}

void schedule_action(aws::World& world, aws::Place place, const Group& group,
                     ScheduledAction& action, SimTime after, sim::EffectId cause) {
    action.number = world.at(place).autoscaling->next_number++;
    const std::optional<SimTime> next = next_time(action, after);
    if (!next.has_value()) return;
    world.schedule(aws::EventKind::ScalingSchedule, place, *next, group.id, cause, action.number);
}

void put_action(aws::WriteCall& call, Group& group, ScheduledAction action) {
    const auto at = std::lower_bound(
        group.schedule.begin(), group.schedule.end(), action.name,
        [](const ScheduledAction& one, const Str& name) { return one.name < name; });
    const bool known = at != group.schedule.end() && at->name == action.name;
    action.uuid = known
                      ? at->uuid
                      : aws::uuid_from(call.world.seed, call.world.new_number("scheduled-action"));
    schedule_action(call.world, call.place, group, action, call.now, call.effect);
    call.changed("AWS::AutoScaling::ScheduledAction",
                 action_arn(call.world, call.place, group, action));
    if (known) {
        *at = std::move(action);
    } else {
        group.schedule.insert(at, std::move(action));
    }
}

bool delete_action(aws::WriteCall& call, Group& group, std::string_view name) {
    for (auto at = group.schedule.begin(); at != group.schedule.end(); ++at) {
        if (at->name != name) continue;
        call.changed("AWS::AutoScaling::ScheduledAction",
                     action_arn(call.world, call.place, group, *at));
        group.schedule.erase(at);
        return true;
    }
    return false;
}

Value action_value(const aws::World& world, aws::Place place, const Group& group,
                   const ScheduledAction& action) {
    Value value = Value::object({{"AutoScalingGroupName", group.id},
                                 {"ScheduledActionName", action.name},
                                 {"ScheduledActionARN", action_arn(world, place, group, action)}});
    const std::optional<SimTime> next = next_time(action, world.now);
    const bool repeats = !action.recurrence.empty();
    const SimTime start = repeats && next.has_value() ? *next : action.start;
    if (action.has_start || (repeats && next.has_value())) {
        value.set("Time", cli_time(start));
        value.set("StartTime", cli_time(start));
    }
    if (action.has_end) value.set("EndTime", cli_time(action.end));
    if (repeats) value.set("Recurrence", action.recurrence);
    if (action.min >= 0) value.set("MinSize", action.min);
    if (action.max >= 0) value.set("MaxSize", action.max);
    if (action.desired >= 0) value.set("DesiredCapacity", action.desired);
    if (!action.time_zone.empty()) value.set("TimeZone", action.time_zone);
    return value;
}

void on_schedule(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    Group* group = world.at(place).autoscaling->groups.find(event.subject);
    if (group == nullptr || group->deleting) return;
    for (std::size_t i = 0; i < group->schedule.size(); ++i) {
        if (group->schedule[i].number != event.number) continue;
        const ScheduledAction action = group->schedule[i];
        if (!is_suspended(*group, "ScheduledActions")) {
            execute(world, place, *group, action, event.cause);
        }
        // One that does not come again is gone.
        if (next_time(action, world.now).has_value()) {
            schedule_action(world, place, *group, group->schedule[i], world.now, event.cause);
        } else {
            group->schedule.erase(group->schedule.begin() + static_cast<std::ptrdiff_t>(i));
            config::resources_changed(
                world, place,
                {{"AWS::AutoScaling::ScheduledAction", action_arn(world, place, *group, action)}},
                event.cause);
        }
        return;
    }
}

}  // namespace skylens::autoscaling
