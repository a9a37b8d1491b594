// The group's target groups: instances are registered, drained and asked for their health, by the
// calls that Auto Scaling itself makes to Elastic Load Balancing.
#pragma once

#include <string_view>
#include <vector>

#include "aws/world.h"
#include "base/result.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {

// Do all of these target groups exist, with targets that are instances? Refuses otherwise.
Status check_target_groups(const aws::World& world, aws::Place place, const std::vector<Str>& arns);

void register_instance(aws::World& world, aws::Place place, const std::vector<Str>& arns,
                       const Str& instance, sim::EffectId cause);
void deregister_instance(aws::World& world, aws::Place place, const std::vector<Str>& arns,
                         const Str& instance, sim::EffectId cause);
// Is it still being drained by one of them?
bool is_draining(const aws::World& world, aws::Place place, const std::vector<Str>& arns,
                 const Str& instance);
// Does one of them find it unhealthy, or not know it any more?
bool is_unhealthy_target(const aws::World& world, aws::Place place, const std::vector<Str>& arns,
                         const Str& instance);

// "Added" while instances are being registered or none is in service yet, then "InService".
std::string_view attachment_state(const aws::World& world, aws::Place place, const Group& group,
                                  const Str& arn);

}  // namespace skylens::autoscaling
