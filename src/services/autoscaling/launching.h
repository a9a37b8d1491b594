// New instances of a group, and which of them go first.
#pragma once

#include <vector>

#include "aws/operation.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {

// RunInstances' parameters for one instance of the group in a zone.
Value launch_parameters(const aws::World& world, aws::Place place, const Group& group,
                        std::uint8_t zone);

// The members of RunInstances that a launch configuration gives, in a subnet or none.
Value configured_launch(const LaunchConfiguration& made, const Str& subnet);

// Would EC2 launch from this source? Refuses in Auto Scaling's words.
Status check_source(const aws::ReadCall& call, const Group& group);

// Launches one instance, in the zone that lacks most (or the next that can). Its activity fails
// when none can. Gives true when it was launched.
bool launch_one(aws::World& world, aws::Place place, Group& group, const Str& cause_text,
                sim::EffectId cause);
// The same in one zone only, for balancing the zones.
bool launch_in(aws::World& world, aws::Place place, Group& group, std::uint8_t zone,
               const Str& cause_text, sim::EffectId cause);

// The ids of the instances to terminate when `count` must go, by the group's termination policies
// ("Control which Auto Scaling instances terminate during scale in"). Fewer when the others are
// protected.
std::vector<Str> choose_victims(aws::World& world, aws::Place place, const Group& group,
                                std::int64_t count);

}  // namespace skylens::autoscaling
