// The options that say where a session begins, shared by the commands.
#pragma once

#include <string>
#include <vector>

#include "learn/session.h"
#include "shell/environment.h"

namespace skylens::cli {

struct SessionOptions {
    learn::Start start;
    std::string scenario;        // an id or a file; empty for a bare account
    bool stop_at_error = false;  // -e
};

// Takes --scenario, --seed, --profile and, where allowed, -e. Refuses anything else with a message
// that says what is wrong.
Result<SessionOptions> read_session_options(const std::vector<std::string>& words, bool allow_stop);

// The session they describe. A scenario's own seed and profile win. Refuses a scenario that cannot
// be played, naming where it is wrong.
Result<learn::Session> open_session(const SessionOptions& options);

// A scenario by id, or by the path of a file.
Result<learn::Scenario> read_scenario(const std::string& id_or_path);

// The whole file as text; "-" is stdin. At most 16 MiB.
Result<std::string> read_file(std::string_view path);

// The files of this machine.
shell::Environment real_files();

// A line of stdin without its end; with `join_lines`, lines that end in a backslash are joined (the
// backslash becomes a line feed). False at the end of the input.
bool read_line(std::string& line, bool join_lines);

}  // namespace skylens::cli
