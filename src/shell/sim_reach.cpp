#include "shell/sim_commands.h"
#include "services/ec2/reach_text.h"

namespace skylens::shell::commands {

Result<SimAnswer> reach(SimContext& context, const std::vector<std::string>& words) {
    if (words.size() != 3) return sim_usage("sim reach SOURCE DESTINATION tcp/PORT|udp/PORT|icmp");
    const aws::World& world = context.session.world();
    const aws::Place place{
        static_cast<std::uint16_t>(context.identity.account.empty()
                                       ? 0
                                       : world.find_account(context.identity.account)),
        aws::find_region(context.identity.region)};
    SKYLENS_TRY(const ec2::Flow flow,
                ec2::read_flow(world, place, words[0], words[1], words[2]));
    const ec2::Reach found = ec2::decide(world, place, flow);
    return SimAnswer{ec2::reach_value(found), ec2::reach_text(found)};
}

}  // namespace skylens::shell::commands
