// AWS Config's facade for the door and other services.
#pragma once

#include "aws/operation.h"
#include "services/config/state.h"

namespace skylens::config {

// Config hears that resources were created, changed or deleted. Records nothing unless a recorder
// runs that covers the type; then a configuration item follows after the usual delay. Changes that
// come before it are recorded together.
void resources_changed(aws::World& world, aws::Place place,
                       const std::vector<aws::ChangedResource>& changes, sim::EffectId cause);

// Handlers of pending events.
void on_capture(aws::World& world, const sim::PendingEvent& event);
void on_inventory(aws::World& world, const sim::PendingEvent& event);
void on_evaluate(aws::World& world, const sim::PendingEvent& event);
void on_periodic(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::config
