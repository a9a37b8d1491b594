// ec2:AttachNetworkInterface: attaches a network interface to an instance of its zone.
//
// IAM: ec2:AttachNetworkInterface on the interface and the instance.
// Errors, in order: InvalidNetworkInterfaceId.Malformed, InvalidNetworkInterfaceID.NotFound,
//   InvalidInstanceID.Malformed, InvalidInstanceID.NotFound, NotSimulated (network cards, ENA
//   Express), OperationNotPermitted (a service's interface), InvalidNetworkInterface.InUse,
//   IncorrectState (instance), InvalidParameterCombination (another zone or VPC),
//   InvalidParameterValue (device index), AttachmentLimitExceeded, DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: attaching takes no time.
#include "services/ec2/interface_rules.h"
#include "services/ec2/interfaces.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace attach_network_interface {

SKYLENS_EC2_TRAIL(AttachNetworkInterface)

Status check_place(const State& state, const NetworkInterface& card, const Instance& instance) {
    const Subnet* subnet = state.subnets.find(card.subnet_id);
    if (subnet == nullptr || subnet->zone == instance.zone) return Ok{};
    return aws::error("InvalidParameterCombination",
                      "You may not attach a network interface to an instance if they are not in "
                      "the same availability zone");
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(NetworkInterface * card,
                find_row(kInterfaceId, state.network_interfaces, params.str("NetworkInterfaceId")));
    SKYLENS_TRY(Instance * instance,
                find_row(kInstanceId, state.instances, params.str("InstanceId")));
    SKYLENS_TRY_OK(refuse_members(params, {"EnaSrdSpecification", "EnaQueueCount"}));
    if (params.integer("NetworkCardIndex") != 0) return aws::not_simulated("a second network card");
    if (card->managed()) return not_your_interface();
    if (!card->attachment_id.empty()) {
        return aws::error("InvalidNetworkInterface.InUse", "Interface: [", card->id.view(),
                          "] in use.");
    }
    if (instance->state != InstanceState::Running && instance->state != InstanceState::Stopped) {
        return aws::error("IncorrectState", "Instance '", instance->id.view(),
                          "' is not 'running' or 'stopped'.");
    }
    SKYLENS_TRY_OK(check_place(state, *card, *instance));
    const std::int64_t index = params.integer("DeviceIndex");
    const auto cards = interfaces_of(state, instance->id);
    for (const NetworkInterface* other : cards) {
        if (other->device_index != index) continue;
        return aws::error("InvalidParameterValue", "Instance '", instance->id.view(),
                          "' already has an interface attached at device index '", index, "'.");
    }
    if (cards.size() >= interfaces_max(instance->type)) {
        return aws::error("AttachmentLimitExceeded", "Interface count ",
                          static_cast<std::int64_t>(cards.size() + 1), " exceeds the limit for ",
                          instance->type.view());
    }
    SKYLENS_TRY_OK(dry_run(params));
    card->attachment_id = call.world.new_id("eni-attach-", 17);
    card->instance_id = instance->id;
    card->device_index = static_cast<std::int32_t>(index);
    card->attached = call.now;
    card->delete_on_termination = false;
    call.changed("AWS::EC2::NetworkInterface", card->id);
    call.changed("AWS::EC2::Instance", instance->id);
    return Value::object({{"AttachmentId", card->attachment_id}, {"NetworkCardIndex", 0}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "network-interface", params.str("NetworkInterfaceId"), out);
    require_resource(call, "instance", params.str("InstanceId"), out);
}

}  // namespace attach_network_interface

SKYLENS_DEFINE_OP(AttachNetworkInterface) = {.write = attach_network_interface::run,
                                             .requirements = attach_network_interface::requirements,
                                             .trail = {.request = attach_network_interface::trail}};

}  // namespace skylens::ec2
