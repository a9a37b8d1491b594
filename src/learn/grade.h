// Grading: what the tasks are worth now.
#pragma once

#include <vector>

#include "learn/director.h"
#include "services/new_world.h"

namespace skylens::learn {

struct TaskGrade {
    Str task;
    std::int64_t points_max = 0;
    double share = 0;                     // 0 to 1
    std::vector<std::uint32_t> feedback;  // numbers of the feedback that applies now
};

struct Grade {
    std::vector<TaskGrade> tasks;
    double points = 0;
    std::int64_t points_max = 0;
};

Grade grade(const Scenario& scenario, const DirectorState& state, const aws::World& world);

// A step as it was played: names replaced by what they stood for.
struct Move {
    Step::Kind kind = Step::Kind::Call;
    Str as;       // of a call: who
    Str account;  // empty: the scenario's first
    Str region;   // empty: the scenario's
    Str service;
    Str operation;
    Value params;      // of a call
    Duration advance;  // of an advance
    Value details;     // of an answer: {"task", "field", "value"}
};

// Plays the scenario's own solution (or nothing) on a new world and grades the end.
struct Playthrough {
    aws::World world;
    DirectorState state;
    Grade result;
    std::vector<Move> moves;  // the steps, without those of the stage
};
Result<Playthrough> play_solution(const Scenario& scenario);
// Doing nothing for `minutes` simulated minutes.
Result<Playthrough> play_nothing(const Scenario& scenario, std::int64_t minutes);
// Plays the steps instead of the solution (a wrong path).
Result<Playthrough> play_steps(const Scenario& scenario, const std::vector<Step>& steps,
                               std::string_view task);

// What the world of a scenario starts from, before its setup.
WorldOptions world_options(const Scenario& scenario);

}  // namespace skylens::learn
