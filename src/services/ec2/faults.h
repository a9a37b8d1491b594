// Faults of instances and their repair.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "aws/world.h"
#include "base/result.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

enum class Fault : std::uint8_t {
    SystemCheck,  // the host fails: system and instance status checks fail, the guest stands still
    InstanceCheck,  // the guest fails: the instance status check fails, no network traffic
    EbsCheck,       // the attached volumes do not answer: the attached EBS status check fails
    AgentStopped,   // the CloudWatch agent does not run: no agent metrics and logs
    SlowDependency,  // what the application waits for is slow
    BadDeployment,   // a share of the requests is answered with 500
    AppCrash,        // nothing listens any more, while the status checks pass
    MemoryLeak,      // memory runs full, then the kernel ends the application
    DiskFull,        // the root volume runs full, then every request fails
    ClockSkew,       // the clock is wrong: signatures and time stamps are
};

// Every kind of fault, and its name: "system-check", "app-crash", …
const std::vector<Fault>& all_faults();
std::string_view fault_name(Fault fault);
Result<Fault> parse_fault(std::string_view name);

// How hard it is hit, of the faults that have degrees. Curves start at the injection.
struct FaultForce {
    Curve amount;   // milliseconds (slow dependency), share 0 to 1 (bad deployment)
    Duration time;  // until memory or disk are full; the clock's error (negative: it is late)
};

// Breaks the instance now; the status checks notice within a minute what they look at. Gives the
// Fault effect. Refuses with EC2's InvalidInstanceID errors, with IncorrectInstanceState unless
// it runs, and with InvalidFault what cannot break (the volumes of a type without that check).
Result<sim::EffectId> inject_fault(aws::World& world, aws::Place place, std::string_view id,
                                   Fault fault, sim::EffectId cause, const FaultForce& force = {});
// Repairs it without anybody's doing.
Status clear_fault(aws::World& world, aws::Place place, std::string_view id, Fault fault,
                   sim::EffectId cause);

// A whole zone fails: its instances lose power and network, nothing starts there until it is
// back. The state's Fault effect of a zone, 0 when it is well.
sim::EffectId zone_fault(const State& state, std::uint8_t zone);
sim::EffectId lose_zone(aws::World& world, aws::Place place, std::uint8_t zone,
                        sim::EffectId cause);
// The zone is back: so are its instances. Nothing when it was well.
void restore_zone(aws::World& world, aws::Place place, std::uint8_t zone, sim::EffectId cause);

// Is there room for an instance in the zone? Refuses, while the zone is lost, with
// InsufficientInstanceCapacity: `launches` tells a launch, which is told of other zones, from a
// start, which is not. Source: "Troubleshoot Amazon EC2 instance launch issues".
Status check_capacity(const aws::World& world, aws::Place place, std::uint8_t zone,
                      std::string_view type, bool launches);

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
