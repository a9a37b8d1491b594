// `sim …`: what a person does to the simulation itself. One table of commands; each answers as text
// for the terminal and as JSON for programs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "learn/session.h"
#include "shell/environment.h"

namespace skylens::shell {

struct Branch {
    Str name;
    learn::Session session;
};

// What a sim command may look at and change.
struct SimContext {
    learn::Session& session;
    Identity& identity;
    std::vector<Branch>& branches;
    const Environment& environment;
};

struct SimAnswer {
    Value json;           // an object
    std::string text;     // lines ended
    bool failed = false;  // answered, and the answer is no: exit status 1
};

using SimFunction = Result<SimAnswer> (*)(SimContext& context,
                                          const std::vector<std::string>& words);

struct SimCommand {
    std::string_view name;
    std::string_view usage;  // what follows the name
    std::string_view summary;
    SimFunction run;  // gets the words after the name
};

// Every command, in the order in which help lists them.
const std::vector<SimCommand>& sim_commands();

// `words` are what follows "sim". Errors: code "Usage" with the usage of the command, or the
// command's own; nothing has changed then.
Result<SimAnswer> run_sim(SimContext& context, const std::vector<std::string>& words);

// What `sim until` can wait for.
std::vector<std::string_view> awaited_kinds();
// What `sim inject` can break.
std::vector<std::string_view> fault_names();

// For the commands themselves.
Failure sim_usage(std::string_view what);
// A moment: a duration after `from` ("5m"), an ISO time, or "09:10" of the day of `from`.
Result<SimTime> parse_moment(std::string_view text, SimTime from);

}  // namespace skylens::shell
