// Instances of a group move through their lifecycle.
#pragma once

#include <string>
#include <string_view>

#include "aws/world.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {

// Moves each instance as far as it can go now, and takes those out of the group that are done.
void advance_instances(aws::World& world, aws::Place place, Group& group, sim::EffectId cause);

// Begins its termination; `cause_text` is the activity's cause. Gives the activity.
Str begin_termination(aws::World& world, aws::Place place, Group& group, GroupInstance& instance,
                      const Str& cause_text, sim::EffectId cause);

// A launch hook said ABANDON, or its time ran out: the instance is terminated, another will come.
void abandon_launch(aws::World& world, aws::Place place, Group& group, GroupInstance& instance,
                    const Str& token, std::string_view why, sim::EffectId cause);

// Begin what the API operation of that name begins. `cause_text` as above. Give the activity.
Str begin_detach(aws::World& world, aws::Place place, Group& group, GroupInstance& instance,
                 const Str& cause_text, sim::EffectId cause);
Str begin_standby(aws::World& world, aws::Place place, Group& group, GroupInstance& instance,
                  const Str& cause_text, sim::EffectId cause);
Str leave_standby(aws::World& world, aws::Place place, Group& group, GroupInstance& instance,
                  const Str& cause_text, sim::EffectId cause);
// Adds a running EC2 instance to the group and gives its activity.
Str attach(aws::World& world, aws::Place place, Group& group, GroupInstance instance,
           const Str& cause_text, sim::EffectId cause);

}  // namespace skylens::autoscaling
