#include "services/new_world.h"

#include "services/ec2/ec2.h"
#include "services/events/events.h"

namespace skylens {

aws::World new_world(const WorldOptions& options) {
    aws::World world;
    world.seed = options.seed;
    world.profile = options.profile;
    world.start = options.start;
    world.now = options.start;
    world.rng = Rng(options.seed);
    world.accounts.push_back({"111111111111", "main", {}});
    world.accounts.push_back({"222222222222", "second", {}});
    world.regions.resize(world.accounts.size() * aws::kRegionCount);
    for (std::uint16_t account = 0; account < world.accounts.size(); ++account) {
        for (std::uint16_t region = 0; region < aws::kRegionCount; ++region) {
            ec2::set_up_region(world, {account, region});
            events::set_up_region(world, {account, region});
        }
    }
    return world;
}

}  // namespace skylens
