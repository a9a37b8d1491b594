// ec2:CreateNetworkInterface: a network interface in a subnet, not attached yet.
//
// IAM: ec2:CreateNetworkInterface on network-interface/*, the subnet and the groups;
//   ec2:CreateTags when it is tagged.
// Errors, in order: InvalidSubnetID.Malformed, InvalidSubnetID.NotFound, NotSimulated (IPv6,
//   prefixes, special interfaces), the groups' errors, InvalidParameterCombination (one address
//   and a list), InvalidParameterValue (addresses, tags), InvalidIPAddress.InUse,
//   InsufficientFreeAddressesInSubnet, DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: none known.
#include "services/ec2/addresses.h"
#include "services/ec2/interface_rules.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace create_network_interface {

SKYLENS_EC2_TRAIL(CreateNetworkInterface)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(Subnet * subnet, find_row(kSubnetId, state.subnets, params.str("SubnetId")));
    SKYLENS_TRY_OK(refuse_members(
        params, {"Ipv6Addresses", "Ipv6AddressCount", "Ipv4Prefixes", "Ipv4PrefixCount",
                 "Ipv6Prefixes", "Ipv6PrefixCount", "InterfaceType", "EnablePrimaryIpv6",
                 "ConnectionTrackingSpecification", "Operator"}));
    NetworkInterface card;
    SKYLENS_TRY(card.group_ids, read_card_groups(state, params.list("Groups"), subnet->vpc_id));
    SKYLENS_TRY(const WantedAddresses wanted, read_addresses(*subnet, params));
    SKYLENS_TRY(card.tags, tags_for(params, "network-interface", {"network-interface"}));
    for (const NetworkInterface& other : state.network_interfaces) {
        if (params.has("ClientToken") && other.client_token == params.str("ClientToken")) {
            return Value::object(
                {{"NetworkInterface", new_interface_value(call.world, call.place, other)},
                 {"ClientToken", other.client_token}});
        }
    }
    if (free_addresses(*subnet) < wanted.count()) {
        return aws::error(
            "InsufficientFreeAddressesInSubnet",
            "The specified subnet does not have enough free addresses to satisfy the request.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    card.id = call.world.new_id("eni-", 17);
    card.subnet_id = subnet->id;
    card.vpc_id = subnet->vpc_id;
    card.description = params.str("Description");
    card.client_token = params.str("ClientToken");
    card.delete_on_termination = false;
    card.mac = Str(new_mac(call.world));
    take_addresses(call.world, *subnet, wanted, card);
    Value result =
        Value::object({{"NetworkInterface", new_interface_value(call.world, call.place, card)}});
    if (!card.client_token.empty()) result.set("ClientToken", card.client_token);
    call.changed("AWS::EC2::NetworkInterface", card.id);
    state.network_interfaces.insert(std::move(card));
    return result;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_new(call, params, "network-interface", out);
    require_resource(call, "subnet", params.str("SubnetId"), out);
    for (const Value& group : params.list("Groups")) {
        require_resource(call, "security-group", group.as_str(), out);
    }
}

}  // namespace create_network_interface

SKYLENS_DEFINE_OP(CreateNetworkInterface) = {.write = create_network_interface::run,
                                             .requirements = create_network_interface::requirements,
                                             .trail = {.request = create_network_interface::trail}};

}  // namespace skylens::ec2
