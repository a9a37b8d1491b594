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
// sim_check.cpp
Result<SimAnswer> check(SimContext& context, const std::vector<std::string>& words);
// sim_authorize.cpp
Result<SimAnswer> authorize(SimContext& context, const std::vector<std::string>& words);
// sim_effects.cpp
Result<SimAnswer> effects(SimContext& context, const std::vector<std::string>& words);
Result<SimAnswer> why(SimContext& context, const std::vector<std::string>& words);
// sim_branches.cpp
Result<SimAnswer> branch(SimContext& context, const std::vector<std::string>& words);
Result<SimAnswer> switch_branch(SimContext& context, const std::vector<std::string>& words);
Result<SimAnswer> diff(SimContext& context, const std::vector<std::string>& words);
// sim_files.cpp
Result<SimAnswer> save(SimContext& context, const std::vector<std::string>& words);
Result<SimAnswer> load(SimContext& context, const std::vector<std::string>& words);
// sim_inbox.cpp
Result<SimAnswer> inbox(SimContext& context, const std::vector<std::string>& words);
// sim_interventions.cpp
Result<SimAnswer> inject(SimContext& context, const std::vector<std::string>& words);
Result<SimAnswer> show_mfa(SimContext& context, const std::vector<std::string>& words);
Result<SimAnswer> sign_in(SimContext& context, const std::vector<std::string>& words);
Result<SimAnswer> workload(SimContext& context, const std::vector<std::string>& words);
Result<SimAnswer> agent(SimContext& context, const std::vector<std::string>& words);
Result<SimAnswer> traffic_of(SimContext& context, const std::vector<std::string>& words);
// sim_reach.cpp
Result<SimAnswer> reach(SimContext& context, const std::vector<std::string>& words);
// sim_schedule.cpp
Result<SimAnswer> schedule(SimContext& context, const std::vector<std::string>& words);
// The next `count` fire times strictly after `after`; a rate counts from there.
Result<SimAnswer> next_fire_times(std::string_view expression, SimTime after, std::int64_t count);

}  // namespace skylens::shell::commands
