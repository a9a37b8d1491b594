// EventBridge's facade for other services.
#pragma once

#include <vector>

#include "aws/world.h"

namespace skylens::events {

// An event before the bus gives it an id, account, time and Region.
struct NewEvent {
    Str source;       // "aws.ec2"
    Str detail_type;  // "EC2 Instance State-change Notification"
    std::vector<Str> resources;
    Value detail;
};

// What a new account has in a Region: the default bus.
void set_up_region(aws::World& world, aws::Place place);

// Puts an AWS service's event on the default bus now. Gives the effect of its arrival.
sim::EffectId put_service_event(aws::World& world, aws::Place place, const NewEvent& event, sim::EffectId cause);

// True when some enabled rule of the default bus could match events of this source and detail
// type: callers skip building large details that nobody waits for.
bool anybody_listens(const aws::World& world, aws::Place place, std::string_view source,
                     std::string_view detail_type);

}  // namespace skylens::events
