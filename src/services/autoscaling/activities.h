// Scaling activities: begun, told of, ended.
#pragma once

#include <string>
#include <string_view>

#include "aws/world.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {

// "At 2026-01-05T09:00:00Z ", as every sentence of a cause begins.
std::string at_now(const aws::World& world);
// Two sentences of a cause, with the two blanks that AWS writes between them.
Str joined(const Str& first, std::string_view second);

struct NewActivity {
    Str instance;
    Str description;
    Str cause;
    ActivityStatus status = ActivityStatus::InProgress;
    std::int64_t progress = 50;
    std::uint8_t zone = 0;
    Str subnet;  // empty: not in the details
};
// Writes down an activity that begins now, with an effect caused by `cause`. Gives its id.
Str begin_activity(aws::World& world, aws::Place place, const Group& group, NewActivity what,
                   sim::EffectId cause);

Activity* find_activity(aws::World& world, aws::Place place, const Str& id);
// Its effect, or 0 for an unknown activity.
sim::EffectId effect_of(const aws::World& world, aws::Place place, const Str& id);

void set_status(aws::World& world, aws::Place place, const Str& id, ActivityStatus status,
                std::int64_t progress);

// Ends it now. `message`: StatusMessage of one that did not succeed; its description gets
// "Status Reason". Gives the effect.
sim::EffectId end_activity(aws::World& world, aws::Place place, const Str& id,
                           ActivityStatus status, std::string_view message, sim::EffectId cause);

// Tells the event bus and the group's topics of a launch or termination that succeeded or failed
// ("EC2 Instance Launch Successful", autoscaling:EC2_INSTANCE_LAUNCH).
void announce(aws::World& world, aws::Place place, const Group& group, const Str& activity,
              bool launch, bool success, sim::EffectId cause);

// "EC2 Instance-launch Lifecycle Action" on the bus, and the hook's notification target.
void announce_hook(aws::World& world, aws::Place place, const Group& group,
                   const HookAction& action, sim::EffectId cause);

// autoscaling:TEST_NOTIFICATION to one topic.
void send_test(aws::World& world, aws::Place place, const Group& group, const Str& topic_arn,
               sim::EffectId cause);
// The same to the target of a hook.
void send_hook_test(aws::World& world, aws::Place place, const Group& group, const Hook& hook,
                    sim::EffectId cause);

// "Activity" as the API answers it.
Value activity_value(const Activity& activity);

}  // namespace skylens::autoscaling
