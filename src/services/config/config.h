// AWS Config's facade for the door and other services.
#pragma once

#include "aws/operation.h"

namespace skylens::config {

// Config hears that resources were created, changed or deleted. Records nothing unless a recorder
// runs that covers the type; then a configuration item follows after the usual delay.
void resources_changed(aws::World& world, aws::Place place, const std::vector<aws::ChangedResource>& changes,
                       sim::EffectId cause);

}  // namespace skylens::config
