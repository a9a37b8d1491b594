#include "services/ec2/instance_calls.h"

#include "services/ec2/errors.h"
#include "services/ec2/lifecycle.h"
#include "services/ec2/state.h"

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

Result<Value> switch_monitoring(aws::WriteCall& call, const aws::Params& params, bool enabled) {
    State& state = call.here().ec2;
    SKYLENS_TRY(const std::vector<Str> ids, read_instance_ids(state, params));
    for (const Str& id : ids) {
        const InstanceState now = state.instances.find(id)->state;
        if (now != InstanceState::ShuttingDown && now != InstanceState::Terminated) continue;
        return aws::error("InvalidState", "The instance '", id.view(),
                          "' is not in a state from which its monitoring can be changed.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    Value list = Value::array();
    for (const Str& id : ids) {
        Instance& instance = *state.instances.find(id);
        const Monitoring before = instance.monitoring;
        set_monitoring(call.world, call.place, instance, enabled, call.effect);
        if (instance.monitoring != before) call.changed("AWS::EC2::Instance", id);
        const Value monitoring =
            Value::object({{"State", monitoring_name(instance.monitoring)}});
        list.push(Value::object({{"InstanceId", id}, {"Monitoring", monitoring}}));
    }
    return Value::object({{"InstanceMonitorings", std::move(list)}});
}

}  // namespace skylens::ec2
