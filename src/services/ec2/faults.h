// Faults of instances and their repair.
#pragma once

#include <cstdint>
#include <string_view>

#include "aws/world.h"
#include "base/result.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

enum class Fault : std::uint8_t {
    SystemCheck,  // the host fails: system and instance status checks fail, the guest stands still
    InstanceCheck,  // the guest fails: the instance status check fails, no network traffic
    EbsCheck,       // the attached volumes do not answer: the attached EBS status check fails
    AgentStopped,   // the CloudWatch agent does not run: no agent metrics and logs
};

// "system-check", "instance-check", "ebs-check", "agent-stopped".
std::string_view fault_name(Fault fault);
Result<Fault> parse_fault(std::string_view name);

// Breaks the instance now; the status checks notice within a minute. Gives the Fault effect.
// Refuses with EC2's InvalidInstanceID errors, with IncorrectInstanceState unless it runs, and
// with InvalidFault what cannot break (the volumes of a type without that check).
Result<sim::EffectId> inject_fault(aws::World& world, aws::Place place, std::string_view id,
                                   Fault fault, sim::EffectId cause);
// Repairs it without anybody's doing.
Status clear_fault(aws::World& world, aws::Place place, std::string_view id, Fault fault,
                   sim::EffectId cause);

// Moves a running instance whose system status check is impaired to new hardware, as the alarm
// action "recover" does: same id, addresses and volumes; contents of memory are lost. Takes
// Delay::InstanceRecovery. Gives the effect of its beginning. Refuses with EC2's
// InvalidInstanceID errors and with IncorrectInstanceState when the instance does not run.
Result<sim::EffectId> recover_instance(aws::World& world, aws::Place place, std::string_view id,
                                       sim::EffectId cause);

// Simplified automatic recovery: begins when the system status check has failed for a while and
// the instance has it switched on. Called every minute.
void recover_automatically(aws::World& world, aws::Place place, Instance& instance);

// Pending event: the recovery ends.
void on_instance_recovered(aws::World& world, const sim::PendingEvent& event);

}  // namespace skylens::ec2
