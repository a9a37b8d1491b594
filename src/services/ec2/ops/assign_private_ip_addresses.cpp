// ec2:AssignPrivateIpAddresses: further private addresses for a network interface.
//
// IAM: ec2:AssignPrivateIpAddresses on the interface.
// Errors, in order: InvalidNetworkInterfaceId.Malformed, InvalidNetworkInterfaceID.NotFound,
//   NotSimulated (prefixes), OperationNotPermitted (a service's interface),
//   InvalidParameterCombination (not either a list or a count), InvalidParameterValue
//   (addresses), InvalidIPAddress.InUse, PrivateIpAddressLimitExceeded,
//   InsufficientFreeAddressesInSubnet.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: an address of another interface cannot be taken over (AllowReassignment).
#include "base/cidr.h"
#include "services/ec2/addresses.h"
#include "services/ec2/interface_rules.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace assign_private_ip_addresses {

SKYLENS_EC2_TRAIL(AssignPrivateIpAddresses)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(NetworkInterface * card,
                find_row(kInterfaceId, state.network_interfaces, params.str("NetworkInterfaceId")));
    SKYLENS_TRY_OK(refuse_members(params, {"Ipv4Prefixes", "Ipv4PrefixCount"}));
    if (card->managed()) return not_your_interface();
    if (params.flag("AllowReassignment")) {
        return aws::not_simulated("taking over the address of another interface");
    }
    if (params.has("PrivateIpAddresses") == params.has("SecondaryPrivateIpAddressCount")) {
        return aws::error("InvalidParameterCombination",
                          "You must specify either the privateIpAddresses or the "
                          "secondaryPrivateIpAddressCount, but not both");
    }
    Subnet* subnet = state.subnets.find(card->subnet_id);
    std::vector<std::uint32_t> wanted;
    for (const Value& text : params.list("PrivateIpAddresses")) {
        SKYLENS_TRY(const std::uint32_t address, read_free_address(*subnet, text.as_string()));
        wanted.push_back(address);
    }
    const std::int64_t count =
        params.integer("SecondaryPrivateIpAddressCount", static_cast<std::int64_t>(wanted.size()));
    const Instance* instance = state.instances.find(card->instance_id);
    const std::int64_t total = 1 + static_cast<std::int64_t>(card->secondary.size()) + count;
    if (instance != nullptr && total > addresses_max(instance->type)) {
        return aws::error("PrivateIpAddressLimitExceeded",
                          "Number of private addresses will exceed limit.");
    }
    if (count < 1)
        return invalid_value(std::to_string(count), "secondaryPrivateIpAddressCount",
                             "Must be at least 1.");
    if (free_addresses(*subnet) < count) {
        return aws::error(
            "InsufficientFreeAddressesInSubnet",
            "The specified subnet does not have enough free addresses to satisfy the request.");
    }
    while (static_cast<std::int64_t>(wanted.size()) < count) {
        wanted.push_back(*take_private_ip(call.world, *subnet));
    }
    Value assigned = Value::array();
    for (const std::uint32_t address : wanted) {
        subnet->taken.insert(address);
        card->secondary.push_back({address, 0});
        assigned.push(Value::object({{"PrivateIpAddress", ipv4_text(address)}}));
    }
    call.changed("AWS::EC2::NetworkInterface", card->id);
    return Value::object({{"NetworkInterfaceId", card->id},
                          {"AssignedPrivateIpAddresses", std::move(assigned)},
                          {"AssignedIpv4Prefixes", Value::array()}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "network-interface", params.str("NetworkInterfaceId"), out);
}

}  // namespace assign_private_ip_addresses

SKYLENS_DEFINE_OP(AssignPrivateIpAddresses) = {
    .write = assign_private_ip_addresses::run,
    .requirements = assign_private_ip_addresses::requirements,
    .trail = {.request = assign_private_ip_addresses::trail}};

}  // namespace skylens::ec2
