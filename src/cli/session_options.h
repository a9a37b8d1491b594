// The options that say where a session begins, shared by the commands.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "learn/session.h"
#include "shell/environment.h"

namespace skylens::cli {

struct SessionOptions {
    std::optional<std::uint64_t> seed;
    std::optional<aws::Profile> profile;
    std::string scenario;        // an id or a file; empty for a bare account
    bool stop_at_error = false;  // -e
};

// Takes --scenario, --seed, --profile and, where allowed, -e. Refuses anything else with a message
// that says what is wrong.
Result<SessionOptions> read_session_options(const std::vector<std::string>& words, bool allow_stop);

// The session they describe. A scenario has its own seed and profile, which --seed and --profile
// replace. Refuses a scenario that cannot be played, naming where it is wrong.
Result<learn::Session> open_session(const SessionOptions& options);

// A scenario by id, or by the path of a file. Errors name it, here and below.
Result<learn::Scenario> read_scenario(const std::string& id_or_path);

// A saved session, replayed. With a scenario it must be a session of that one, otherwise of one
// that is built in or of none.
Result<learn::Session> read_session(const std::string& path,
                                    const std::optional<learn::Scenario>& scenario);

// The whole file as text; "-" is stdin. At most 16 MiB.
Result<std::string> read_file(std::string_view path);

// The files of this machine.
shell::Environment real_files();

// A line of stdin without its end; with `join_lines`, as many as make a command that is complete
// (shell::Shell::needs_more). False at the end of the input.
bool read_line(std::string& line, bool join_lines);

}  // namespace skylens::cli
