// skylens run: plays a scenario and prints the grade.
#include <cstdio>

#include "base/hash.h"
#include "cli/command.h"
#include "cli/session_options.h"
#include "learn/grade_text.h"

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

}  // namespace

int run_run(const std::vector<std::string>& words) {
    const bool solution = words.size() == 2 && words[1] == "--solution";
    const bool journal = words.size() == 3 && words[1] == "--journal";
    if (!solution && !journal)
        return fail("run: usage: skylens run FILE --solution|--journal FILE", kBadUsage);
    const auto scenario = read_scenario(words[0]);
    if (!scenario.ok()) return fail("run: " + scenario.error().message, kBadUsage);
    if (journal) return run_journal(scenario.value(), words[2]);
    const auto play = learn::play_solution(scenario.value());
    if (!play.ok()) return fail("run: " + words[0] + ": " + play.error().message, kBadUsage);
    return print_grade(scenario.value(), play.value().result, play.value().world,
                       play.value().state);
}

}  // namespace skylens::cli
