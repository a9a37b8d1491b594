// ec2:AssociateAddress: puts an Elastic IP address on an interface or the primary interface of
// an instance.
//
// IAM: ec2:AssociateAddress on the address, and on the instance or the interface.
// Errors, in order: MissingParameter (address; instance or interface),
//   InvalidAllocationID.Malformed, InvalidAllocationID.NotFound or InvalidAddress.NotFound,
//   InvalidInstanceID.Malformed, InvalidInstanceID.NotFound, InvalidInstanceID (pending,
//   terminated), InvalidParameterCombination (several interfaces),
//   InvalidNetworkInterfaceId.Malformed, InvalidNetworkInterfaceID.NotFound,
//   OperationNotPermitted (a service's interface), InvalidParameterValue (private address),
//   Gateway.NotAttached, Resource.AlreadyAssociated (without reassociation), DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: none known.
#include "base/cidr.h"
#include "services/ec2/elastic_ip_rows.h"
#include "services/ec2/elastic_ips.h"
#include "services/ec2/interface_rules.h"
#include "services/ec2/interfaces.h"
#include "services/ec2/lifecycle.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace associate_address {

SKYLENS_EC2_TRAIL(AssociateAddress)

Result<NetworkInterface*> card_of_instance(State& state, const Str& id) {
    SKYLENS_TRY(const Instance* instance, find_row(kInstanceId, state.instances, id));
    const bool fit = instance->state == InstanceState::Running ||
                     instance->state == InstanceState::Stopped ||
                     instance->state == InstanceState::Stopping;
    if (!fit) {
        return aws::error("InvalidInstanceID", "The ", state_name(instance->state), " instance '",
                          id.view(), "' is not in a valid state for this operation.");
    }
    if (interfaces_of(state, id).size() > 1) {
        return aws::error("InvalidInstanceID",
                          "There are multiple interfaces attached to instance '", id.view(),
                          "'. Please specify an interface ID for the operation instead.");
    }
    return state.network_interfaces.find(instance->interface_id);
}

Result<NetworkInterface*> read_card(State& state, const aws::Params& params) {
    const Str instance = params.str("InstanceId");
    const Str interface = params.str("NetworkInterfaceId");
    if (instance.empty() && interface.empty()) {
        return aws::error("MissingParameter",
                          "Either instance ID or network interface id must be specified");
    }
    if (!instance.empty() && !interface.empty()) {
        return aws::error(
            "InvalidParameterCombination",
            "You may specify either the instance ID or the network interface ID, but not both");
    }
    if (!instance.empty()) return card_of_instance(state, instance);
    SKYLENS_TRY(NetworkInterface * card,
                find_row(kInterfaceId, state.network_interfaces, interface));
    if (card->managed()) return not_your_interface();
    return card;
}

Result<std::uint32_t> read_private_ip(const NetworkInterface& card, const aws::Params& params) {
    if (!params.has("PrivateIpAddress")) return card.private_ip;
    const Str text = params.str("PrivateIpAddress");
    const auto address = parse_ipv4(text);
    bool known = address && *address == card.private_ip;
    for (const SecondaryAddress& more : card.secondary)
        known = known || (address && more.private_ip == *address);
    if (known) return *address;
    return invalid_value(text, "PrivateIpAddress",
                         "Address does not belong to the network interface.");
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(ElasticIp * address, named_address(state, params));
    SKYLENS_TRY(NetworkInterface * card, read_card(state, params));
    SKYLENS_TRY(const std::uint32_t private_ip, read_private_ip(*card, params));
    bool gateway = false;
    for (const InternetGateway& each : state.internet_gateways)
        gateway = gateway || each.vpc_id == card->vpc_id;
    if (!gateway) {
        return aws::error("Gateway.NotAttached", "Network ", card->vpc_id.view(),
                          " is not attached to any internet gateway");
    }
    const bool here = address->interface_id == card->id && address->private_ip == private_ip;
    const bool allowed = params.flag("AllowReassociation",
                                     !params.has("NetworkInterfaceId") && params.has("PublicIp"));
    if (!address->association_id.empty() && !here && !allowed) {
        return aws::error("Resource.AlreadyAssociated", "resource ", address->id.view(),
                          " is already associated with associate-id ",
                          address->association_id.view());
    }
    const ElasticIp* other = elastic_ip_on(state, card->id, private_ip);
    if (other != nullptr && !here && !allowed) {
        return aws::error("Resource.AlreadyAssociated", "resource ", card->id.view(),
                          " is already associated with associate-id ",
                          other->association_id.view());
    }
    SKYLENS_TRY_OK(dry_run(params));
    if (!here) {
        if (!address->interface_id.empty())
            call.changed("AWS::EC2::NetworkInterface", address->interface_id);
        if (other != nullptr) call.changed("AWS::EC2::EIP", other->id);
        associate_elastic_ip(call.world, call.place, *address, *card, private_ip);
    }
    call.changed("AWS::EC2::EIP", address->id);
    call.changed("AWS::EC2::NetworkInterface", card->id);
    if (!card->instance_id.empty()) call.changed("AWS::EC2::Instance", card->instance_id);
    return Value::object({{"AssociationId", address->association_id}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "elastic-ip", params.str("AllocationId"), out);
    if (params.has("InstanceId")) require_resource(call, "instance", params.str("InstanceId"), out);
    if (params.has("NetworkInterfaceId")) {
        require_resource(call, "network-interface", params.str("NetworkInterfaceId"), out);
    }
}

}  // namespace associate_address

SKYLENS_DEFINE_OP(AssociateAddress) = {.write = associate_address::run,
                                       .requirements = associate_address::requirements,
                                       .trail = {.request = associate_address::trail}};

}  // namespace skylens::ec2
