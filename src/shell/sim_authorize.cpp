// sim authorize FILE|-: the policy laboratory.
#include "services/iam/policy/laboratory.h"
#include "shell/sim_commands.h"

namespace skylens::shell::commands {

Result<SimAnswer> authorize(SimContext& context, const std::vector<std::string>& words) {
    if (words.size() != 1) return sim_usage("sim authorize FILE|-");
    SKYLENS_TRY(const std::string text, context.environment.read_file(words[0]));
    SKYLENS_TRY(const Value input, parse_json(text));
    SKYLENS_TRY(const Value answer, iam::authorize_request(input));
    return SimAnswer{answer, to_pretty_json(answer) + "\n"};
}

}  // namespace skylens::shell::commands
