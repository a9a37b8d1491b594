#include "services/ec2/ec2.h"

#include "services/ec2/default_vpc.h"
#include "services/ec2/meter.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

void set_up_region(aws::World& world, aws::Place place) { make_default_vpc(world, place); }

void set_load(aws::World& world, aws::Place place, std::string_view instance_id,
              const Load& load) {
    Instance* instance = world.at(place).ec2->instances.find(instance_id);
    if (instance == nullptr) return;
    settle(*instance, world.now);
    instance->load = load;
}

}  // namespace skylens::ec2
