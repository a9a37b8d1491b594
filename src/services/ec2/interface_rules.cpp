#include "services/ec2/interface_rules.h"

#include "base/cidr.h"
#include "services/ec2/addresses.h"
#include "services/ec2/default_vpc.h"
#include "services/ec2/instance_types.h"
#include "services/ec2/interfaces.h"
#include "services/ec2/state.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace {

constexpr std::size_t kCardGroupsMax = 5;

}  // namespace

Failure not_your_interface() {
    return aws::error("OperationNotPermitted",
                      "You are not allowed to manage 'ela-attach' attachments.");
}

Result<std::vector<Str>> read_card_groups(const State& state, const std::vector<Value>& given,
                                          const Str& vpc_id) {
    SKYLENS_TRY(std::vector<Str> ids, read_ids(kGroupId, given, [&](const Str& id) {
                    return state.security_groups.contains(id);
                }));
    for (const Str& id : ids) {
        if (state.security_groups.find(id)->vpc_id == vpc_id) continue;
        return aws::error("InvalidParameter", "Security group ", id.view(),
                          " and subnet belong to different networks.");
    }
    if (ids.empty()) {
        const SecurityGroup* group = default_group(state, vpc_id);
        if (group != nullptr) ids.push_back(group->id);
    }
    if (ids.size() > kCardGroupsMax) {
        return aws::error("SecurityGroupsPerInterfaceLimitExceeded",
                          "The maximum number of security groups per interface has been reached.");
    }
    return ids;
}

Result<std::uint32_t> read_free_address(const Subnet& subnet, std::string_view text) {
    const auto address = parse_ipv4(text);
    if (!address) return invalid_value(text, "address", "Invalid IPv4 address.");
    if (!Ipv4Cidr{subnet.network, subnet.bits}.contains(*address)) {
        return aws::error("InvalidParameterValue", "Address ", text,
                          " does not fall within the subnet's address range");
    }
    if (!usable(subnet, *address)) {
        return aws::error("InvalidParameterValue", "Address ", text,
                          " is in subnet's reserved address range");
    }
    if (subnet.taken.count(*address) != 0) {
        return aws::error("InvalidIPAddress.InUse", "Address ", text, " is in use.");
    }
    return *address;
}

Result<WantedAddresses> read_addresses(const Subnet& subnet, const aws::Params& params) {
    WantedAddresses wanted;
    if (params.has("PrivateIpAddress") && params.has("PrivateIpAddresses")) {
        return aws::error("InvalidParameterCombination",
                          "The parameter privateIpAddress cannot be used with the parameter "
                          "privateIpAddresses");
    }
    if (params.has("PrivateIpAddress")) {
        SKYLENS_TRY(wanted.primary, read_free_address(subnet, params.str("PrivateIpAddress")));
    }
    for (const Value& each : params.list("PrivateIpAddresses")) {
        SKYLENS_TRY(const std::uint32_t address,
                    read_free_address(subnet, each["PrivateIpAddress"].as_string()));
        if (each["Primary"].as_bool()) {
            wanted.primary = address;
        } else {
            wanted.further.push_back(address);
        }
    }
    wanted.further_any = params.integer("SecondaryPrivateIpAddressCount");
    return wanted;
}

void take_addresses(aws::World& world, Subnet& subnet, const WantedAddresses& wanted,
                    NetworkInterface& card) {
    for (const std::uint32_t address : wanted.further) {
        subnet.taken.insert(address);
        card.secondary.push_back({address, 0});
    }
    if (wanted.primary != 0) subnet.taken.insert(wanted.primary);
    card.private_ip =
        wanted.primary != 0 ? wanted.primary : take_private_ip(world, subnet).value_or(0);
    for (std::int64_t i = 0; i < wanted.further_any; ++i) {
        const auto address = take_private_ip(world, subnet);
        if (address) card.secondary.push_back({*address, 0});
    }
}

Value new_interface_value(const aws::World& world, aws::Place place, const NetworkInterface& card) {
    Value value = interface_answer(world, place, card);
    return value.set("Status", "pending");
}

std::size_t interfaces_max(std::string_view instance_type) {
    const InstanceType* type = find_instance_type(instance_type);
    return type == nullptr ? 1 : static_cast<std::size_t>(type->interfaces_max);
}

std::int64_t addresses_max(std::string_view instance_type) {
    const InstanceType* type = find_instance_type(instance_type);
    return type == nullptr ? 1 : type->addresses_per_interface;
}

}  // namespace skylens::ec2
