// Workloads: what instances are asked to do, as scenarios and instructors write it.
#pragma once

#include <string_view>

#include "aws/world.h"
#include "base/result.h"
#include "base/value.h"
#include "services/ec2/state.h"

namespace skylens::traffic {

// Demand curves of one instance, seen from the moment at which they are set.
struct Workload {
    ec2::Load load;
};

// Reads {"cpu": CURVE, "network_in": CURVE, "network_out": CURVE, "disk_read": CURVE,
// "disk_write": CURVE}, each optional; cpu in percent of the instance's vCPUs (0 to 100), the
// others in bytes a second. A CURVE is a number or one of
//   {"constant": 85}
//   {"ramp": {"from": 5, "to": 95, "over": "PT30M"}}
//   {"spike": {"base": 10, "peak": 95, "at": "PT10M", "for": "PT5M"}}
//   {"wave": {"low": 10, "high": 70, "period": "PT24H"}}   low at the start and after each period
//   {"list": {"values": [10, 20, 90], "every": "PT5M"}}    the last value stays
// Refuses everything else with code "InvalidWorkload" and the place of the mistake.
Result<Workload> parse_workload(const Value& value);

// Lets the instance do this from now on, in place of what it did. With the name of an Auto Scaling
// group each of its instances in service does this, and when there are more of them each does
// less: the work of the group stays what it was. Gives the Workload effect. Refuses with EC2's
// InvalidInstanceID errors.
Result<sim::EffectId> set_workload(aws::World& world, aws::Place place,
                                   std::string_view instance_id, const Workload& workload,
                                   sim::EffectId cause);

}  // namespace skylens::traffic
