#include "learn/director.h"

#include "aws/clock.h"
#include "learn/event_stream.h"
#include "learn/step_actions.h"

namespace skylens::learn {
namespace {

// When the next item with a fixed time acts; false when there is none.
bool next_due(const Scenario& scenario, const DirectorState& state, SimTime& at,
              std::uint32_t& item) {
    bool found = false;
    for (std::uint32_t i = 0; i < scenario.timeline.size(); ++i) {
        const TimelineItem& entry = scenario.timeline[i];
        if (state.done[i] != 0 || !entry.at) continue;
        const SimTime time = scenario.start + *entry.at;
        if (found && time >= at) continue;
        found = true;
        at = time;
        item = i;
    }
    return found;
}

void act(const Scenario& scenario, DirectorState& state, aws::World& world, std::uint32_t item) {
    state.done[item] = 1;
    const Step& step = scenario.timeline[item].step;
    const auto result = perform_step(scenario, state, world, step, item);
    // A refused call is part of the story (a denied attempt leaves its record), not a mistake.
    if (!result.ok() && result.error().code == "InvalidScenario")
        state.trouble = Str(result.error().message);
}

void act_on_conditions(const Scenario& scenario, DirectorState& state, aws::World& world) {
    for (std::uint32_t i = 0; i < scenario.timeline.size(); ++i) {
        const TimelineItem& entry = scenario.timeline[i];
        if (state.done[i] != 0 || !entry.when) continue;
        if (holds(scenario, state, world, *entry.when, {}) >= 1.0) act(scenario, state, world, i);
    }
}

}  // namespace

Result<DirectorState> set_stage(const Scenario& scenario, aws::World& world) {
    DirectorState state;
    state.done.assign(scenario.timeline.size(), 0);
    state.seen.assign(scenario.event_patterns.size(), 0);
    for (const Step& step : scenario.setup) {
        if (step.kind == Step::Kind::Advance) {
            aws::advance(world, world.now + step.advance);
            continue;
        }
        const auto result = perform_step(scenario, state, world, step, 0);
        if (!result.ok()) {
            return failed(step, result.error());
        }
    }
    // What the setup caused is stage, not story.
    state.effects_read = world.effects.size();
    for (const Task& task : scenario.tasks) {
        state.baseline.push_back(holds(scenario, state, world, task.done, task.id));
    }
    return state;
}

void observe(const Scenario& scenario, DirectorState& state, aws::World& world) {
    if (read_event_stream(scenario, state, world)) act_on_conditions(scenario, state, world);
}

bool step_with_director(const Scenario& scenario, DirectorState& state, aws::World& world,
                        SimTime until) {
    SimTime at;
    std::uint32_t item = 0;
    const bool due = next_due(scenario, state, at, item) && at <= until;
    // What is pending at the very moment of an item comes before it.
    if (aws::step(world, due ? at : until)) {
        observe(scenario, state, world);
        return true;
    }
    if (!due) return false;
    if (at > world.now) aws::advance(world, at);
    act(scenario, state, world, item);
    observe(scenario, state, world);
    return true;
}

void advance_with_director(const Scenario& scenario, DirectorState& state, aws::World& world,
                           SimTime until) {
    while (step_with_director(scenario, state, world, until)) {
    }
    aws::advance(world, until);
}

}  // namespace skylens::learn
