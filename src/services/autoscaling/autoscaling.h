// Auto Scaling's facade for other services and the clock.
#pragma once

#include <string_view>

#include "aws/world.h"
#include "base/result.h"
#include "services/ec2/state_instance.h"
#include "sim/event_queue.h"

namespace skylens::autoscaling {

// True when this text is the ARN of a scaling policy, which an alarm may have as an action.
bool is_policy_arn(std::string_view arn);

// What a CloudWatch alarm tells a policy that is its action.
struct AlarmSignal {
    Str alarm;  // its name
    Str state;  // "ALARM"
    bool has_value = false;
    double value = 0;  // of the metric's latest period: what steps are chosen by
    double threshold = 0;
    bool greater = true;  // the alarm watches for values above its threshold
};

// An alarm in that state calls a policy, by its ARN: once on entering the state, and every minute
// while it stays. Refuses what does not exist, in the words of the alarm's history.
Status alarm_calls(aws::World& world, aws::Place place, std::string_view policy_arn,
                   const AlarmSignal& signal, sim::EffectId cause);

// EC2 tells of every new state of an instance; those of groups go on with what they wait for.
void instance_changed(aws::World& world, aws::Place place, const Str& instance_id,
                      sim::EffectId cause);

// A workload on a group: `load` is what each instance that is in service now has to do. When more
// are in service, each does less. False when there is no such group, or none is in service.
bool set_group_load(aws::World& world, aws::Place place, std::string_view group,
                    const ec2::Load& load);

// Handlers of pending events.
void on_tick(aws::World& world, const sim::PendingEvent& event);
void on_work(aws::World& world, const sim::PendingEvent& event);
void on_hook(aws::World& world, const sim::PendingEvent& event);
void on_schedule(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::autoscaling
