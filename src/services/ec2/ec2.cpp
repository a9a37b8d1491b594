#include "services/ec2/ec2.h"

namespace skylens::ec2 {

void set_up_region(aws::World& world, aws::Place place) {
    static_cast<void>(world);
    static_cast<void>(place);
}

}  // namespace skylens::ec2
