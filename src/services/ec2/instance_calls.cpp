#include "services/ec2/instance_calls.h"

#include "services/ec2/errors.h"
#include "services/ec2/lifecycle.h"

namespace skylens::ec2 {

Result<std::vector<Str>> read_instance_ids(const State& state, const aws::Params& params) {
    return read_ids(kInstanceId, params.list("InstanceIds"),
                    [&](const Str& id) { return state.instances.contains(id); });
}

Value state_change(const Str& id, InstanceState before, InstanceState after) {
    return Value::object({{"InstanceId", id},
                          {"CurrentState", state_value(after)},
                          {"PreviousState", state_value(before)}});
}

}  // namespace skylens::ec2
