// The functions behind the sim commands; see sim_command.h for what they take and give.
#pragma once

#include "shell/sim_command.h"

namespace skylens::shell::commands {

// sim_clock.cpp
Result<SimAnswer> advance(SimContext& context, const std::vector<std::string>& words);
Result<SimAnswer> until(SimContext& context, const std::vector<std::string>& words);
Result<SimAnswer> now(SimContext& context, const std::vector<std::string>& words);
Result<SimAnswer> rewind(SimContext& context, const std::vector<std::string>& words);
// sim_identity.cpp
Result<SimAnswer> act_as(SimContext& context, const std::vector<std::string>& words);
Result<SimAnswer> set_region(SimContext& context, const std::vector<std::string>& words);
Result<SimAnswer> set_account(SimContext& context, const std::vector<std::string>& words);
// sim_world.cpp
Result<SimAnswer> hash(SimContext& context, const std::vector<std::string>& words);
Result<SimAnswer> profile(SimContext& context, const std::vector<std::string>& words);
Result<SimAnswer> cost(SimContext& context, const std::vector<std::string>& words);
// sim_effects.cpp
Result<SimAnswer> effects(SimContext& context, const std::vector<std::string>& words);
Result<SimAnswer> why(SimContext& context, const std::vector<std::string>& words);

}  // namespace skylens::shell::commands
