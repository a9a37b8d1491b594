// Instances that leave the group or its service, or come back, at somebody's request.
#pragma once

#include "aws/operation.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {

// What an operation does to instances.
struct Move {
    LifecycleState from;
    LifecycleState or_from;  // the same again when there is no other
    const char* states;      // "InService or Standby"
    const char* to_do;       // "detach"
    const char* done;        // "detached"
    bool returns;            // the desired capacity grows, always
    Str (*begin)(aws::World& world, aws::Place place, Group& group, GroupInstance& instance,
                 const Str& cause_text, sim::EffectId cause);
};

// Moves InstanceIds; unless they return, the desired capacity shrinks with
// ShouldDecrementDesiredCapacity. Refuses ValidationError: unknown group, an instance of no or
// another group or in another state, sizes.
Result<Value> move_instances(aws::WriteCall& call, const aws::Params& params, const Move& move);

}  // namespace skylens::autoscaling
