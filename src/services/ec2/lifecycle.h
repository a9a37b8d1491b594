// The state machine of instances ("Amazon EC2 instance state changes", EC2 documentation).
#pragma once

#include <string>
#include <string_view>

#include "aws/world.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

std::string_view state_name(InstanceState state);      // "shutting-down"
std::string_view monitoring_name(Monitoring state);    // "pending"
Value state_value(InstanceState state);                // {"Code": 16, "Name": "running"}
// "User initiated (2026-01-05 10:11:12 GMT)".
std::string transition_text(std::string_view who, SimTime now);

// Puts the instance into a state now: writes the effect down, tells the event bus and, for the
// states that EC2 leaves by itself, schedules the next one. Gives the effect.
sim::EffectId enter_state(aws::World& world, aws::Place place, Instance& instance,
                          InstanceState state, sim::EffectId cause);

// Why the instance may not be started, stopped or terminated now, in EC2's words.
Status may_start(const Instance& instance);
Status may_stop(const Instance& instance);

// Begin what the API call of that name begins. The instance must be allowed to.
void start_instance(aws::World& world, aws::Place place, Instance& instance, sim::EffectId cause);
// `hibernate`: keeps its memory on the root volume, when that has room for it.
void stop_instance(aws::World& world, aws::Place place, Instance& instance, sim::EffectId cause,
                   bool hibernate = false);
void terminate_instance(aws::World& world, aws::Place place, Instance& instance,
                        sim::EffectId cause);
void reboot_instance(aws::World& world, aws::Place place, Instance& instance, sim::EffectId cause);

// Switches detailed monitoring on or off, after its delay.
void set_monitoring(aws::World& world, aws::Place place, Instance& instance, bool enabled,
                    sim::EffectId cause);

// Pending events.
void on_instance_state(aws::World& world, const sim::PendingEvent& event);
void on_instance_forget(aws::World& world, const sim::PendingEvent& event);
void on_instance_monitoring(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::ec2
