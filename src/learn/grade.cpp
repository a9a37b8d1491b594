#include "learn/grade.h"

#include "learn/step_actions.h"
#include "services/new_world.h"

namespace skylens::learn {
namespace {

Result<Playthrough> start(const Scenario& scenario) {
    Playthrough play;
    play.world = new_world(world_options(scenario));
    SKYLENS_TRY(play.state, set_stage(scenario, play.world));
    // The timeline's first moment belongs to the stage as well.
    advance_with_director(scenario, play.state, play.world, play.world.now);
    return play;
}

// What the step comes to at this moment.
Result<Move> move_of(const Scenario& scenario, const Playthrough& play, const Step& step,
                     std::string_view task) {
    Step known = step;
    if (step.kind == Step::Kind::Confirm) {
        SKYLENS_TRY(known, confirmation_call(scenario, play.world, step));
    }
    Move move;
    move.kind = known.kind;
    move.as = with_variables(play.state, Value(known.as)).as_str();
    move.account = known.account;
    move.region = known.region;
    move.service = known.service;
    move.operation = known.operation;
    move.params = with_variables(play.state, known.params);
    move.advance = known.advance;
    move.details = with_variables(play.state, known.details);
    if (known.kind == Step::Kind::Answer && !move.details.contains("task"))
        move.details.set("task", task);
    return move;
}

Status play_step(const Scenario& scenario, Playthrough& play, const Step& step,
                 std::string_view task) {
    if (step.kind == Step::Kind::Advance) {
        advance_with_director(scenario, play.state, play.world, play.world.now + step.advance);
        return Ok{};
    }
    if (step.kind == Step::Kind::Answer) {
        // {"task": "find", "field": "userName", "value": "dana"}; a wrong path's task is known.
        const Value& details = step.details;
        const std::string_view of = details.contains("task") ? details["task"].as_string() : task;
        play.state.answers[str_of(of, "/", details["field"].as_string())] =
            with_variables(play.state, details["value"]);
        return Ok{};
    }
    const auto result = perform_step(scenario, play.state, play.world, step, 0);
    if (!result.ok()) {
        return failed(step, result.error());
    }
    // The learner's call settles before the next step, as in a session.
    observe(scenario, play.state, play.world);
    advance_with_director(scenario, play.state, play.world, play.world.now);
    return Ok{};
}

// Points are for what the learner brought about: a part of the condition that already held when
// the stage was set ("port 443 is still open") earns nothing, but losing it costs.
double earned(double share, double baseline) {
    if (baseline >= 1.0) return share;
    return share <= baseline ? 0.0 : (share - baseline) / (1.0 - baseline);
}

}  // namespace

WorldOptions world_options(const Scenario& scenario) {
    WorldOptions options;
    options.seed = scenario.seed;
    options.start = scenario.start;
    options.profile =
        scenario.profile == "instant" ? aws::Profile::Instant : aws::Profile::Realistic;
    return options;
}

Grade grade(const Scenario& scenario, const DirectorState& state, const aws::World& world) {
    Grade total;
    for (std::size_t t = 0; t < scenario.tasks.size(); ++t) {
        const Task& task = scenario.tasks[t];
        TaskGrade one;
        one.task = task.id;
        one.points_max = task.points;
        one.share = earned(holds(scenario, state, world, task.done, task.id), state.baseline[t]);
        for (std::uint32_t i = 0; i < task.feedback.size(); ++i) {
            if (holds(scenario, state, world, task.feedback[i].condition, task.id) >= 1.0)
                one.feedback.push_back(i);
        }
        total.points += one.share * static_cast<double>(task.points);
        total.points_max += task.points;
        total.tasks.push_back(std::move(one));
    }
    return total;
}

Result<Playthrough> play_solution(const Scenario& scenario) {
    return play_steps(scenario, scenario.solution, {});
}

Result<Playthrough> play_steps(const Scenario& scenario, const std::vector<Step>& steps,
                               std::string_view task) {
    SKYLENS_TRY(Playthrough play, start(scenario));
    for (const Step& step : steps) {
        SKYLENS_TRY(Move move, move_of(scenario, play, step, task));
        play.moves.push_back(std::move(move));
        SKYLENS_TRY_OK(play_step(scenario, play, step, task));
    }
    play.result = grade(scenario, play.state, play.world);
    return play;
}

Result<Playthrough> play_nothing(const Scenario& scenario, std::int64_t minutes_count) {
    SKYLENS_TRY(Playthrough play, start(scenario));
    advance_with_director(scenario, play.state, play.world,
                          play.world.now + minutes(minutes_count));
    play.result = grade(scenario, play.state, play.world);
    return play;
}

}  // namespace skylens::learn
