// `date` and `sleep`: the clock is the simulated one.
#pragma once

#include <string>
#include <vector>

#include "learn/session.h"
#include "shell/output.h"

namespace skylens::shell {

// As GNU date in UTC: -u, -d with an ISO time, "now", "1 hour ago", "-15 minutes", "yesterday";
// +FORMAT of the usual conversions. `words[0]` is the command.
Output run_date(const std::vector<std::string>& words, SimTime now);

// Lets time pass: 30, 1.5, 5m, 2h, 1d; several add up.
Output run_sleep(const std::vector<std::string>& words, learn::Session& session);

}  // namespace skylens::shell
