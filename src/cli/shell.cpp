// skylens shell: aws and sim commands, a line each.
#include "shell/shell.h"

#include <cstdio>

#include "cli/command.h"
#include "cli/session_options.h"

namespace skylens::cli {

int run_shell(const std::vector<std::string>& words) {
    const auto options = read_session_options(words, true);
    if (!options.ok()) return fail("shell: " + options.error().message, kBadUsage);
    auto opened = open_session(options.value());
    if (!opened.ok()) return fail("shell: " + opened.error().message, kBadUsage);
    learn::Session& session = opened.value();
    shell::Shell terminal(session, real_files());
    std::string line;
    int status = kDone;
    while (read_line(line, true)) {
        const shell::Output output = terminal.run_line(line);
        std::fwrite(output.text.data(), 1, output.text.size(), stdout);
        std::fflush(stdout);
        std::fwrite(output.error.data(), 1, output.error.size(), stderr);
        if (output.exit_code == 0) continue;
        status = kFailed;
        if (options.value().stop_at_error) break;
    }
    return options.value().stop_at_error ? status : kDone;
}

}  // namespace skylens::cli
