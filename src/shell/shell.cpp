#include "shell/shell.h"

#include "base/text.h"
#include "shell/aws_command.h"
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
    : session_(session), environment_(std::move(environment)) {}

Result<SimAnswer> Shell::run_sim_words(const std::vector<std::string>& words) {
    SimContext context{session_, identity_, branches_, environment_};
    return run_sim(context, words);
}

Output Shell::run_line(std::string_view line) {
    if (line.size() > kLineMax) return refused("the line is too long", kExitUsage);
    if (!is_utf8(line)) return refused("the line is not UTF-8 text", kExitUsage);
    if (line.find('\0') != std::string_view::npos) return refused("the line holds a NUL character", kExitUsage);
    auto split = split_words(line);
    if (!split.ok()) return refused(split.error().message, kExitUsage);
    std::vector<std::string>& words = split.value();
    if (words.empty()) return {};
    const std::string command = words[0];
    words.erase(words.begin());
    if (command == "aws") return run_aws({session_, identity_, environment_}, words);
    if (command == "help") return {std::string(kHelp), {}, 0};
    if (command != "sim") {
        return refused(join("'", command, "' is not a command here; there are aws, sim and help"), kExitNoCommand);
    }
    const auto answer = run_sim_words(words);
    if (!answer.ok()) {
        return refused(answer.error().message, answer.error().code == "Usage" ? kExitUsage : 1);
    }
    return {answer.value().text, {}, answer.value().failed ? 1 : 0};
}

}  // namespace skylens::shell
