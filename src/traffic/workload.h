// Workloads, as scenarios and instructors write them: what instances are asked to do, who calls
// AWS, what comes over the network.
#pragma once

#include <string_view>
#include <variant>

#include "aws/world.h"
#include "base/result.h"
#include "base/value.h"
#include "services/ec2/state.h"
#include "traffic/state.h"

namespace skylens::traffic {

// Demand curves of one instance, seen from the moment at which they are set.
struct InstanceLoad {
    Str instance;
    ec2::Load load;
};
// A caller or stream ends.
struct EndWorkload {
    Str id;
};
using Workload = std::variant<InstanceLoad, Caller, Stream, EndWorkload>;

// Reads one of
//   {"instance": "i-…", "cpu": CURVE, "network_in": CURVE, "network_out": CURVE,
//    "disk_read": CURVE, "disk_write": CURVE}, each curve optional; cpu in percent of the
//    instance's vCPUs (0 to 100), the others in bytes a second;
//   {"id", "principal", "calls", …}: see callers.h;
//   {"id", "listener" | "instance" and "port" | "attack" | "bucket", …}: see streams.h;
//   {"id", "end": true}.
// CURVE: see curves.h. Refuses everything else with code "InvalidWorkload" and the place of the
// mistake ("cpu.ramp.to: a number is needed").
Result<Workload> parse_workload(const Value& value);

// Lets it be so from now on, in place of what the instance did or of the workload of that id.
// With the name of an Auto Scaling group as "instance" each of its instances in service does this,
// and when there are more of them each does less: the work of the group stays what it was.
// Gives the Workload effect. Refuses with EC2's InvalidInstanceID errors, with what the balancer
// says about an unknown listener, and with "InvalidWorkload" the end of what there is not.
Result<sim::EffectId> set_workload(aws::World& world, aws::Place place, const Workload& workload,
                                   sim::EffectId cause);

}  // namespace skylens::traffic
