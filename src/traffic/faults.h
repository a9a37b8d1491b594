// Faults, as scenarios and instructors write them.
#pragma once

#include <string_view>
#include <vector>

#include "aws/world.h"
#include "base/result.h"
#include "services/ec2/faults.h"
#include "traffic/state.h"

namespace skylens::traffic {

// A fault, read and checked as far as that goes without a world.
struct FaultRequest {
    enum class At : std::uint8_t { Instance, Zone, Certificate, Key, Service };
    At at = At::Instance;
    Str kind;
    Str subject;  // instance, zone, certificate ARN, principal or service
    bool clear = false;
    ec2::Fault fault = ec2::Fault::SystemCheck;  // of an instance
    ec2::FaultForce force;
    Throttle throttle;  // of a service; `principal` as written
    Caller thief;       // of a key
};

// One kind of fault and the member that names what it hits ("instance", "zone", …).
struct FaultKind {
    std::string_view name;
    std::string_view subject;
};
// Every kind, in the order in which they are told to people.
const std::vector<FaultKind>& fault_kinds();

// Reads {"kind": …, "clear": false} and
//   "instance": "i-…" for system-check, instance-check, ebs-check, agent-stopped, app-crash;
//      slow-dependency ("ms": CURVE, default 2000), bad-deployment ("errors": CURVE, share 0 to
//      1, default from 0 to 0.5 over ten minutes), memory-leak and disk-full ("over": "PT1H"),
//      clock-skew ("ahead" or "behind": "PT20M");
//   "zone": "us-east-1a" for zone-loss;
//   "certificate": ARN for expired-certificate;
//   "principal": "user/x" or a key's id for leaked-key ("source_ip", "rate": calls a minute,
//      "calls" as in a workload of calls);
//   "service": "ec2" for throttling ("share": 0 to 1, default 1; "principal": "user/x").
// Refuses everything else with code "InvalidFault" and the place of the mistake.
Result<FaultRequest> parse_fault(const Value& value);

// Injects or repairs it. Gives the effect. Refuses as ec2::inject_fault does, and with code
// "InvalidFault" what does not exist or is not broken.
Result<sim::EffectId> apply_fault(aws::World& world, aws::Place place, const FaultRequest& fault,
                                  sim::EffectId cause);

}  // namespace skylens::traffic
