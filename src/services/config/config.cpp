#include "services/config/config.h"

namespace skylens::config {

void resources_changed(aws::World& world, aws::Place place, const std::vector<aws::ChangedResource>& changes,
                       sim::EffectId cause) {
    static_cast<void>(world);
    static_cast<void>(place);
    static_cast<void>(changes);
    static_cast<void>(cause);
}

}  // namespace skylens::config
