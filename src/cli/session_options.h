// The options that say where a session begins, shared by the commands.
#pragma once

#include <string>
#include <vector>

#include "learn/session.h"
#include "shell/environment.h"

namespace skylens::cli {

struct SessionOptions {
    learn::Start start;
    bool stop_at_error = false;  // -e
};

// Takes --scenario, --seed, --profile and, where allowed, -e. Refuses anything else with a message
// that says what is wrong.
Result<SessionOptions> read_session_options(const std::vector<std::string>& words, bool allow_stop);

// The files of this machine.
shell::Environment real_files();

// A line of stdin without its end; with `join_lines`, lines that end in a backslash are joined (the
// backslash becomes a line feed). False at the end of the input.
bool read_line(std::string& line, bool join_lines);

}  // namespace skylens::cli
