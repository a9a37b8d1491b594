#include "services/ec2/flow_logs.h"

#include "services/ec2/instance_types.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

bool covers(const FlowLog& log, const NetworkInterface& card) {
    return log.resource_id == card.vpc_id || log.resource_id == card.subnet_id ||
           log.resource_id == card.id;
}

Duration aggregation_interval(const State& state, const FlowLog& log,
                              const NetworkInterface& card) {
    constexpr Duration kNitro = minutes(1);
    const Instance* instance = state.instances.find(card.instance_id);
    if (instance != nullptr) {
        const InstanceType* type = find_instance_type(instance->type);
        if (type != nullptr && type->nitro()) return kNitro;
    }
    return seconds(log.interval);
}

}  // namespace skylens::ec2
