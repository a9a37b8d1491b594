// skylens run: plays a scenario and prints the grade.
#include <cstdio>

#include "base/hash.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/session_options.h"
#include "learn/grade_text.h"
#include "shell/command_text.h"

namespace skylens::cli {
namespace {

int print_grade(const learn::Scenario& scenario, const learn::Grade& grade, const aws::World& world,
                const learn::DirectorState& director) {
    std::printf("%s%s: %s at %s\n", learn::task_lines(grade).c_str(), scenario.id.string().c_str(),
                learn::points_text(grade).c_str(), iso_time(world.now).c_str());
    std::printf("hash %s\n", hex_text(hash_of(director) ^ aws::world_hash(world), 16).c_str());
    return grade.points >= static_cast<double>(grade.points_max) ? kDone : kFailed;
}

int run_journal(const learn::Scenario& scenario, const std::string& path) {
    const auto session = read_session(path, scenario);
    if (!session.ok()) return fail("run: " + session.error().message, kBadUsage);
    return print_grade(scenario, session.value().grade(), session.value().world(),
                       session.value().director());
}

// How a person would type the move: "aws …", "sim …", or "answer TASK/FIELD VALUE".
std::string typed(const learn::Move& move, const std::string& learner, std::string& as) {
    std::string lines;
    if (move.kind == learn::Step::Kind::Answer) {
        const Value& value = move.details["value"];
        return join("answer ", move.details["task"].as_string(), "/",
                    move.details["field"].as_string(), " ",
                    value.is_string() ? std::string(value.as_string()) : to_json(value), "\n");
    }
    if (move.kind == learn::Step::Kind::Advance)
        return join("sim advance ", move.advance.ms / 1000, "s\n");
    const std::string who = move.as.empty() ? learner : move.as.string();
    if (who != as) lines += join("sim as ", who, "\n");
    as = who;
    lines += shell::command_text(move.service, move.operation, move.params);
    if (!move.region.empty()) lines += join(" --region ", move.region);
    return lines + "\n";
}

// The solution as lines for the page's shell and answers for its lesson.
int print_commands(const learn::Scenario& scenario) {
    const auto play = learn::play_solution(scenario);
    if (!play.ok()) return fail("run: " + play.error().message, kBadUsage);
    std::string as = scenario.learner.string();
    for (const learn::Move& move : play.value().moves) {
        const bool known = move.kind == learn::Step::Kind::Call ||
                           move.kind == learn::Step::Kind::Advance ||
                           move.kind == learn::Step::Kind::Answer;
        if (!known || !move.account.empty())
            return fail("run: the solution has a step that cannot be typed", kFailed);
        std::fputs(typed(move, scenario.learner.string(), as).c_str(), stdout);
    }
    return kDone;
}

}  // namespace

int run_run(const std::vector<std::string>& words) {
    const bool solution = words.size() == 2 && words[1] == "--solution";
    const bool commands = words.size() == 2 && words[1] == "--commands";
    const bool journal = words.size() == 3 && words[1] == "--journal";
    if (!solution && !journal && !commands)
        return fail("run: usage: skylens run FILE --solution|--commands|--journal FILE", kBadUsage);
    const auto scenario = read_scenario(words[0]);
    if (!scenario.ok()) return fail("run: " + scenario.error().message, kBadUsage);
    if (journal) return run_journal(scenario.value(), words[2]);
    if (commands) return print_commands(scenario.value());
    const auto play = learn::play_solution(scenario.value());
    if (!play.ok()) return fail("run: " + words[0] + ": " + play.error().message, kBadUsage);
    return print_grade(scenario.value(), play.value().result, play.value().world,
                       play.value().state);
}

}  // namespace skylens::cli
