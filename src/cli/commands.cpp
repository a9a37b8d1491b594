#include <cstdio>

#include "cli/command.h"

namespace skylens::cli {

const std::vector<Command>& commands() {
    static const std::vector<Command> kCommands = {
        {"shell", "[--scenario ID|FILE] [--seed N] [--profile realistic|instant] [-e]",
         "aws and sim commands from stdin", run_shell},
        {"batch", "[--scenario ID|FILE] [--seed N] [--profile realistic|instant]",
         "calls as JSON lines from stdin, answers as JSON lines", run_batch},
        {"run", "FILE --solution|--commands|--journal FILE",
         "plays a scenario and prints the grade", run_run},
        {"validate", "FILE…", "checks scenarios and quiz banks", run_validate},
        {"grade", "[--scenario FILE] FILE…",
         "replays learners' session files and prints a CSV row each", run_grade},
        {"coverage", "[--json|--markdown]",
         "what is simulated, and which tests, scenarios and questions show it", run_coverage},
        {"bench", "[NAME]", "measures the core against its budgets, as JSON", run_bench},
        {"fuzz", "[--seeds N] [--calls M] [--from SEED]",
         "random sessions, in which every invariant must hold", run_fuzz},
    };
    return kCommands;
}

std::string one_line(std::string_view text) {
    std::string line(text);
    for (char& c : line) {
        if (c == '\n' || c == '\r') c = ' ';
    }
    return line;
}

int fail(const std::string& message, int status) {
    std::fprintf(stderr, "skylens: %s\n", one_line(message).c_str());
    return status;
}

}  // namespace skylens::cli
