// The desired capacity and the work that follows from it.
#pragma once

#include <string_view>

#include "aws/world.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {

// Looks after the group soon (Delay::ScalingReaction), or after a delay of its own.
void schedule_work(aws::World& world, aws::Place place, const Group& group, sim::EffectId cause);
void schedule_work_in(aws::World& world, aws::Place place, const Group& group, Duration wait,
                      sim::EffectId cause);
// The tick of the Place's groups, unless it is pending.
void ensure_ticking(aws::World& world, aws::Place place);

// Gives the group a desired capacity, with the sentence that its activities will begin with
// ("a user request explicitly set group desired capacity changing the desired capacity from 1 to
// 2"; "from … to …" is added here). Does nothing when it has that already.
void set_desired(aws::World& world, aws::Place place, Group& group, std::int64_t desired,
                 std::string_view who, sim::EffectId cause);
// " changing the desired capacity from 1 to 2"
std::string change_text(std::int64_t from, std::int64_t to);
// Adds a sentence (without "At …" and full stop) to why the capacity will change.
void add_reason(aws::World& world, Group& group, std::string_view sentence, sim::EffectId cause);

}  // namespace skylens::autoscaling
