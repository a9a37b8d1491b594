// What the operations on a list of instances have in common.
#pragma once

#include <string_view>
#include <vector>

#include "aws/operation.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

// The ids of the InstanceIds member, without repetitions: refuses malformed and unknown ones.
Result<std::vector<Str>> read_instance_ids(const State& state, const aws::Params& params);

// One of the instances' state change, as StartInstances and its like answer it.
Value state_change(const Str& id, InstanceState before, InstanceState after);

// MonitorInstances and UnmonitorInstances.
Result<Value> switch_monitoring(aws::WriteCall& call, const aws::Params& params, bool enabled);

}  // namespace skylens::ec2
