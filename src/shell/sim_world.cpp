#include "shell/sim_commands.h"

namespace skylens::shell::commands {

Result<SimAnswer> hash(SimContext& context, const std::vector<std::string>& words) {
    if (!words.empty()) return sim_usage("sim hash");
    const std::string text = hex_text(aws::world_hash(context.session.world()), 16);
    return SimAnswer{Value::object({{"hash", text}}), text + "\n"};
}

Result<SimAnswer> profile(SimContext& context, const std::vector<std::string>& words) {
    if (!words.empty()) {
        return Failure{"Usage",
                     "the profile is chosen when a session starts (--profile realistic|instant); "
                     "'sim profile' shows it"};
    }
    const std::string_view name = learn::profile_name(context.session.world().profile);
    return SimAnswer{Value::object({{"profile", name}}), join(name, "\n")};
}

Result<SimAnswer> cost(SimContext& context, const std::vector<std::string>& words) {
    static_cast<void>(context);
    static_cast<void>(words);
    return Failure{"NotSimulated", "sim cost is not simulated"};
}

}  // namespace skylens::shell::commands
