#include "shell/shell.h"

#include "base/text.h"
#include "services/iam/policy/laboratory.h"
#include "shell/aws_command.h"
#include "shell/sim_commands.h"
#include "shell/tokenizer.h"

namespace skylens::shell {
namespace {

constexpr int kExitUsage = 2;
constexpr int kExitNoCommand = 127;

Output refused(std::string_view message, int exit_code) {
    return {{}, join("skylens: ", message, "\n"), exit_code};
}

constexpr std::string_view kHelp =
    "aws …    the AWS CLI; 'aws help' lists the services\n"
    "sim …    the simulation: time, identity, branches; 'sim help' lists the commands\n"
    "help     this text\n";

}  // namespace

Shell::Shell(learn::Session& session, Environment environment)
    : session_(session), environment_(std::move(environment)) {
    const learn::Scenario* scenario = session.scenario();
    if (scenario == nullptr) return;
    identity_.as = scenario->learner;
    identity_.region = scenario->region;
}

Result<SimAnswer> Shell::run_sim_words(const std::vector<std::string>& words) {
    SimContext context{session_, identity_, branches_, environment_};
    return run_sim(context, words);
}

Result<Value> Shell::run_sim_json(const Value& line) {
    if (!line["sim"].is_string()) return Error{"InvalidRequest", "\"sim\" must be a command line"};
    if (line["sim"].as_string() == "schedule" && line.size() > 1) return schedule_json(line);
    if (line["sim"].as_string() == "authorize" && line.size() > 1)
        return iam::authorize_request(line);
    if (line.size() > 1) {
        return Error{"InvalidRequest",
                     "members besides \"sim\" are for schedule and authorize only; write "
                     "{\"sim\": \"…\"}"};
    }
    SKYLENS_TRY(const auto words, split_words(line["sim"].as_string()));
    SKYLENS_TRY(const SimAnswer answer, run_sim_words(words));
    return answer.json;
}

Result<Value> Shell::schedule_json(const Value& line) const {
    for (const Value::Member& member : line.members()) {
        const std::string_view key = member.key;
        if (key != "sim" && key != "expression" && key != "after" && key != "count") {
            return Error{"InvalidRequest", join("there is no member \"", key, "\"")};
        }
    }
    if (!line["expression"].is_string())
        return Error{"InvalidRequest", "\"expression\" must be text"};
    if (line.contains("count") && !line["count"].is_int()) {
        return Error{"InvalidRequest", "\"count\" must be a whole number"};
    }
    SimTime after = session_.now();
    if (line.contains("after")) {
        SKYLENS_TRY(after, parse_moment(line["after"].as_string(), after));
    }
    SKYLENS_TRY(const SimAnswer answer,
                commands::next_fire_times(line["expression"].as_string(), after,
                                          line.contains("count") ? line["count"].as_int() : 1));
    return answer.json;
}

Completion Shell::complete_at(std::string_view line, std::size_t cursor) const {
    return complete({session_.world(), identity_, branches_}, line,
                    cursor < line.size() ? cursor : line.size());
}

Output Shell::run_line(std::string_view line) {
    if (line.size() > kLineMax) return refused("the line is too long", kExitUsage);
    if (!is_utf8(line)) return refused("the line is not UTF-8 text", kExitUsage);
    if (line.find('\0') != std::string_view::npos)
        return refused("the line holds a NUL character", kExitUsage);
    auto split = split_words(line);
    if (!split.ok()) return refused(split.error().message, kExitUsage);
    std::vector<std::string>& words = split.value();
    if (words.empty()) return {};
    const std::string command = words[0];
    words.erase(words.begin());
    if (command == "aws") return run_aws({session_, identity_, environment_}, words);
    if (command == "help") return {std::string(kHelp), {}, 0};
    if (command != "sim") {
        return refused(join("'", command, "' is not a command here; there are aws, sim and help"),
                       kExitNoCommand);
    }
    const auto answer = run_sim_words(words);
    if (!answer.ok()) {
        return refused(answer.error().message, answer.error().code == "Usage" ? kExitUsage : 1);
    }
    return {answer.value().text, {}, answer.value().failed ? 1 : 0};
}

}  // namespace skylens::shell
