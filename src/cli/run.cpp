// skylens run: plays a scenario and prints the grade.
#include <cstdio>

#include "base/hash.h"
#include "cli/command.h"
#include "cli/session_options.h"
#include "learn/grade.h"

namespace skylens::cli {
namespace {

// Points are whole or halves and the like: at most two digits behind the point are printed.
std::string points_text(double points) {
    char text[32];
    std::snprintf(text, sizeof text, "%.2f", points);
    std::string out = text;
    while (out.back() == '0')
        out.pop_back();
    if (out.back() == '.') out.pop_back();
    return out;
}

int print_grade(const learn::Scenario& scenario, const learn::Grade& grade, const aws::World& world,
                const learn::DirectorState& director) {
    for (const learn::TaskGrade& task : grade.tasks) {
        std::printf("%-20s %s/%lld\n", task.task.string().c_str(),
                    points_text(task.share * static_cast<double>(task.points_max)).c_str(),
                    static_cast<long long>(task.points_max));
    }
    std::printf("%s: %s of %lld points at %s\n", scenario.id.string().c_str(),
                points_text(grade.points).c_str(), static_cast<long long>(grade.points_max),
                iso_time(world.now).c_str());
    std::printf("hash %s\n", hex_text(hash_of(director) ^ aws::world_hash(world), 16).c_str());
    return grade.points >= static_cast<double>(grade.points_max) ? kDone : kFailed;
}

int run_journal(const learn::Scenario& scenario, const std::string& path) {
    const auto text = read_file(path);
    if (!text.ok()) return fail("run: " + text.error().message, kBadUsage);
    const auto json = parse_json(text.value());
    if (!json.ok()) return fail("run: " + path + ": " + json.error().message, kBadUsage);
    const auto session = learn::Session::load(json.value());
    if (!session.ok()) return fail("run: " + path + ": " + session.error().message, kBadUsage);
    if (session.value().start().scenario != scenario.id) {
        return fail("run: " + path + " is a session of another scenario", kBadUsage);
    }
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
    if (!scenario.ok())
        return fail("run: " + words[0] + ": " + scenario.error().message, kBadUsage);
    if (journal) return run_journal(scenario.value(), words[2]);
    const auto play = learn::play_solution(scenario.value());
    if (!play.ok()) return fail("run: " + words[0] + ": " + play.error().message, kBadUsage);
    return print_grade(scenario.value(), play.value().result, play.value().world,
                       play.value().state);
}

}  // namespace skylens::cli
