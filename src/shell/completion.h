// What may come next on a command line: commands, operations, arguments, enum values, the ids of
// resources that exist, variables; in each command of a pipeline or list.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "learn/session.h"
#include "shell/environment.h"
#include "shell/sim_command.h"

namespace skylens::shell {

struct Completion {
    std::size_t start = 0;                // the candidates replace the line from here to the cursor
    std::vector<std::string> candidates;  // sorted; at most kCandidatesMax
};

inline constexpr std::size_t kCandidatesMax = 200;

struct CompletionContext {
    const aws::World& world;
    const Identity& identity;
    const std::vector<Branch>& branches;
    std::vector<std::string> variables = {};
    std::vector<std::string> profiles = {};
};

// `cursor` is a byte offset into the line, at most its length.
Completion complete(const CompletionContext& context, std::string_view line, std::size_t cursor);

}  // namespace skylens::shell
