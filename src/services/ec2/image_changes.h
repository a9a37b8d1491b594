// Images of the account over time.
#pragma once

#include "aws/operation.h"
#include "services/ec2/images.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

// Puts the row in, pending; it is available when its snapshots are complete.
void begin_image(aws::World& world, aws::Place place, OwnImage image, sim::EffectId cause);

// Refuses names that are too short, too long, of other characters than EC2 allows, or taken by an
// image of the account.
Status check_image_name(const State& state, std::string_view name);

// The image of a call that changes it: refuses malformed and unknown ids and those of others.
Result<OwnImage*> own_image_of(const aws::World& world, aws::Place place, State& state,
                               std::string_view id);

// [{"DeviceName", "Ebs"}] of an image.
Value image_devices_value(const std::vector<ImageDevice>& devices);

// Pending event of an image (resources.h).
void on_image(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::ec2
