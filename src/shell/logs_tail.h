// `aws logs tail GROUP`.
#pragma once

#include <string>
#include <vector>

#include "shell/caller.h"

namespace skylens::shell {

// Options --since, --format, --filter-pattern, --log-stream-names, --log-stream-name-prefix;
// --follow is refused, because simulated time stands still while a command runs.
Output run_logs_tail(const AwsContext& context, const Identity& identity,
                     const std::vector<std::string>& words);

}  // namespace skylens::shell
