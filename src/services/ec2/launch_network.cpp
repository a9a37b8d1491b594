#include "services/ec2/launch_network.h"

#include "base/cidr.h"
#include "services/ec2/addresses.h"
#include "services/ec2/default_vpc.h"
#include "services/ec2/errors.h"
#include "services/ec2/faults.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

constexpr std::size_t kGroupsMax = 5;  // security groups of a network interface

// The same settings may stand at the top or in NetworkInterfaces[0].
struct Given {
    Str subnet_id;
    Str private_ip;
    Value groups;       // ids
    Value group_names;
    const Value* card = nullptr;
};

Status check_mixture(const aws::Params& params) {
    if (!params.has("NetworkInterfaces")) return Ok{};
    const std::string_view what = params.has("SubnetId") ? "subnet ID"
                                  : params.has("SecurityGroupIds") || params.has("SecurityGroups")
                                      ? "security groups"
                                  : params.has("PrivateIpAddress") ? "private IP address"
                                                                   : "";
    if (what.empty()) return Ok{};
    return aws::error("InvalidParameterCombination",
                      "Network interfaces and an instance-level ", what,
                      " may not be specified on the same request");
}

// The AWS CLI writes --private-ip-address beside --associate-public-ip-address as a list of one.
Result<Str> primary_address(const Value& card) {
    const Value& list = card["PrivateIpAddresses"];
    if (list.empty()) return card["PrivateIpAddress"].as_str();
    if (list.size() > 1) return aws::not_simulated("more than one private address");
    return list.at(0)["PrivateIpAddress"].as_str();
}

Result<Given> gather(const aws::Params& params) {
    SKYLENS_TRY_OK(check_mixture(params));
    Given given;
    const auto& cards = params.list("NetworkInterfaces");
    if (cards.size() > 1) return aws::not_simulated("more than one network interface");
    if (cards.empty()) {
        given.subnet_id = params.str("SubnetId");
        given.private_ip = params.str("PrivateIpAddress");
        given.groups = params["SecurityGroupIds"];
        given.group_names = params["SecurityGroups"];
        return given;
    }
    const Value& card = cards[0];
    if (!card.contains("DeviceIndex")) {
        return aws::error("InvalidParameterCombination",
                          "Each network interface requires a device index.");
    }
    if (card["DeviceIndex"].as_int() != 0) {
        return invalid_value(std::to_string(card["DeviceIndex"].as_int()), "deviceIndex",
                             "Must specify at least one interface with DeviceIndex 0.");
    }
    SKYLENS_TRY(given.private_ip, primary_address(card));
    for (const Value::Member& member : card.members()) {
        const bool simulated = member.key == "SubnetId" || member.key == "Groups" ||
                               member.key == "PrivateIpAddress" ||
                               member.key == "PrivateIpAddresses" || member.key == "DeviceIndex" ||
                               member.key == "AssociatePublicIpAddress" ||
                               member.key == "DeleteOnTermination" || member.key == "Description";
        if (!simulated) {
            return aws::not_simulated("the network interface setting ", member.key.view());
        }
    }
    given.subnet_id = card["SubnetId"].as_str();
    given.groups = card["Groups"];
    given.card = &card;
    return given;
}

Result<const Subnet*> choose_subnet(const aws::ReadCall& call, const aws::Params& params,
                                    const Given& given) {
    const State& state = call.here().ec2;
    const Str zone_text = params["Placement"]["AvailabilityZone"].as_str();
    const int zone = zone_text.empty() ? -1 : find_zone(call.place.region, zone_text);
    if (!zone_text.empty() && zone < 0) {
        return aws::error("InvalidParameterValue", "Invalid availability zone: [", zone_text.view(),
                          "]");
    }
    if (given.subnet_id.empty()) {
        if (default_vpc(state) == nullptr) {
            return aws::error("VPCIdNotSpecified", "No default VPC for this user");
        }
        // EC2 picks a zone that has room.
        int chosen = zone < 0 ? 0 : zone;
        while (zone < 0 && chosen + 1 < aws::region_at(call.place.region).zones &&
               zone_fault(state, static_cast<std::uint8_t>(chosen)) != 0)
            ++chosen;
        const Subnet* subnet = default_subnet(state, chosen);
        if (subnet == nullptr) {
            return aws::error("MissingInput", "No default subnet for availability zone: '",
                              zone_text.view(), "'.");
        }
        return subnet;
    }
    SKYLENS_TRY_OK(check_form(kSubnetId, given.subnet_id));
    const Subnet* subnet = state.subnets.find(given.subnet_id);
    if (subnet == nullptr) return not_found(kSubnetId, {given.subnet_id});
    if (zone >= 0 && subnet->zone != zone) {
        return aws::error("InvalidParameterValue", "Value (", zone_text.view(),
                          ") for parameter availabilityZone is invalid. The subnet '",
                          subnet->id.view(), "' is in the availability zone ",
                          zone_name(call.place.region, subnet->zone));
    }
    return subnet;
}

Result<std::vector<Str>> choose_groups(const State& state, const Given& given, const Str& vpc_id) {
    std::vector<Str> ids;
    const auto known = [&](const Str& id) { return state.security_groups.contains(id); };
    SKYLENS_TRY(ids, read_ids(kGroupId, given.groups.elements(), known));
    for (const Str& id : ids) {
        if (state.security_groups.find(id)->vpc_id == vpc_id) continue;
        return aws::error("InvalidParameter", "Security group ", id.view(), " and subnet belong to "
                          "different networks.");
    }
    if (!given.group_names.empty() && !given.subnet_id.empty()) {
        return aws::error("InvalidParameterCombination",
                          "The parameter groupName cannot be used with the parameter subnet");
    }
    for (const Value& name : given.group_names.elements()) {
        const SecurityGroup* found = nullptr;
        for (const SecurityGroup& group : state.security_groups) {
            if (group.vpc_id == vpc_id && group.name == name.as_string()) found = &group;
        }
        if (found == nullptr) {
            return aws::error("InvalidGroup.NotFound", "The security group '", name.as_string(),
                              "' does not exist in default VPC '", vpc_id.view(), "'");
        }
        ids.push_back(found->id);
    }
    if (ids.empty()) {
        const SecurityGroup* group = default_group(state, vpc_id);
        if (group != nullptr) ids.push_back(group->id);
    }
    if (ids.size() > kGroupsMax) {
        return aws::error("SecurityGroupsPerInterfaceLimitExceeded", "The maximum number of "
                          "security groups per interface has been reached.");
    }
    return ids;
}

Status check_private_ip(const Subnet& subnet, const Given& given, LaunchSpec& spec) {
    if (given.private_ip.empty()) return Ok{};
    const auto address = parse_ipv4(given.private_ip);
    if (!address) return invalid_value(given.private_ip, "address", "Invalid IPv4 address.");
    if (!Ipv4Cidr{subnet.network, subnet.bits}.contains(*address)) {
        return aws::error("InvalidParameterValue", "Address ", given.private_ip.view(),
                          " does not fall within the subnet's address range");
    }
    if (!usable(subnet, *address)) {
        return aws::error("InvalidParameterValue", "Address ", given.private_ip.view(),
                          " is in subnet's reserved address range");
    }
    if (subnet.taken.count(*address) != 0) {
        return aws::error("InvalidIPAddress.InUse", "Address ", given.private_ip.view(),
                          " is in use.");
    }
    if (spec.count_max > 1) {
        return aws::error("InvalidParameterCombination", "Private IP address cannot be specified "
                          "when launching more than one instance.");
    }
    spec.private_ip = *address;
    return Ok{};
}

}  // namespace

Status read_network(const aws::ReadCall& call, const aws::Params& params, LaunchSpec& spec) {
    SKYLENS_TRY(const Given given, gather(params));
    SKYLENS_TRY(const Subnet* subnet, choose_subnet(call, params, given));
    SKYLENS_TRY(spec.group_ids, choose_groups(call.here().ec2, given, subnet->vpc_id));
    SKYLENS_TRY_OK(check_private_ip(*subnet, given, spec));
    spec.subnet_id = subnet->id;
    spec.public_ip = subnet->public_ip_on_launch;
    if (given.card != nullptr) {
        const Value& card = *given.card;
        if (card.contains("AssociatePublicIpAddress")) {
            spec.public_ip = card["AssociatePublicIpAddress"].as_bool();
        }
        if (card.contains("DeleteOnTermination")) {
            spec.delete_interface = card["DeleteOnTermination"].as_bool();
        }
        if (!spec.delete_interface) {
            return aws::not_simulated("a primary network interface kept after termination");
        }
        spec.interface_description = card["Description"].as_str();
    }
    if (free_addresses(*subnet) < spec.count_min) {
        return aws::error("InsufficientFreeAddressesInSubnet", "There are not enough free "
                          "addresses in subnet '", subnet->id.view(),
                          "' to satisfy the requested number of instances.");
    }
    return Ok{};
}

}  // namespace skylens::ec2
