#include "services/ec2/ec2.h"

#include "services/ec2/default_vpc.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

void set_up_region(aws::World& world, aws::Place place) { make_default_vpc(world, place); }

}  // namespace skylens::ec2
