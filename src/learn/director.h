// The director: plays a scenario on a world. Sets the stage, acts at the times and on the
// conditions of the timeline, and knows which events the conditions have seen. A plain value, so
// that it is copied and rewound together with the world.
#pragma once

#include <map>
#include <tuple>
#include <vector>

#include "aws/world.h"
#include "learn/scenario.h"

namespace skylens::learn {

// Something the director said to the learner.
struct Message {
    SimTime time;
    std::uint32_t item = 0;  // timeline item it comes from
    auto fields() const { return std::tie(time, item); }
};

struct DirectorState {
    std::map<Str, Value, std::less<>> variables;  // "sg" → "sg-0…"
    std::vector<std::uint8_t> done;               // by timeline item
    std::vector<std::uint8_t> seen;               // by event pattern: has matched
    std::uint64_t effects_read = 0;               // how far the stream of events was read
    std::map<Str, Value, std::less<>> answers;    // "task/field" → what the learner answered
    std::vector<Message> messages;
    std::vector<double> baseline;  // by task: what already held when the stage was set
    Str trouble;                   // why a timeline step could not act; empty: none

    auto fields() const {
        return std::tie(variables, done, seen, effects_read, answers, messages, baseline, trouble);
    }
};

// Runs the setup on a new world and gives the state to begin with. An error names the step.
Result<DirectorState> set_stage(const Scenario& scenario, aws::World& world);

// Runs the next thing that is due at or before `until`: a pending event of the world or an item of
// the timeline. False, and nothing changed, when there is none. A timeline step that makes no sense
// (an unknown user, say) is noted in DirectorState::trouble and left out.
bool step_with_director(const Scenario& scenario, DirectorState& state, aws::World& world,
                        SimTime until);

// Runs everything that is due at or before `until`, in order, then sets the clock. In one step or
// many, the same happens.
void advance_with_director(const Scenario& scenario, DirectorState& state, aws::World& world,
                           SimTime until);

// Looks at what happened since the last time and acts on conditions that hold now. To be called
// after every call of the learner.
void observe(const Scenario& scenario, DirectorState& state, aws::World& world);

// Carries out one step (not Answer or Advance) as the scenario. For timeline, solution and
// examples.
Result<Value> perform_step(const Scenario& scenario, DirectorState& state, aws::World& world,
                           const Step& step, std::uint32_t item);

// The error of a step that must succeed (of a setup or solution), with its place.
Failure failed(const Step& step, const Error& error);

// The request of a call step, with "$name" and "${name}" replaced by saved variables.
Value with_variables(const DirectorState& state, const Value& value);

// How much of the condition holds, 0 to 1: leaves under "all" count their share. `task` scopes
// answer fields.
double holds(const Scenario& scenario, const DirectorState& state, const aws::World& world,
             const Condition& condition, std::string_view task);

}  // namespace skylens::learn
