// ec2:CreateNatGateway: a NAT gateway in a subnet: pending, then available or failed.
//
// IAM: ec2:CreateNatGateway on natgateway/*, the subnet and the Elastic IP address;
//   ec2:CreateTags when it is tagged.
// Errors, in order: InvalidSubnetID.Malformed, InvalidSubnetID.NotFound, NotSimulated (regional
//   availability, several addresses), InvalidParameterCombination (a private one with an
//   address), MissingParameter (a public one without), InvalidAllocationID.Malformed,
//   InvalidAllocationID.NotFound, InvalidParameterValue (private address, tags),
//   NatGatewayLimitExceeded (5 a zone), InsufficientFreeAddressesInSubnet, DryRunOperation. A
//   VPC without internet gateway or an address in use make it fail later.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: a NAT gateway of one zone with one address; CloudTrail wraps the members
//   in CreateNatGatewayRequest in AWS.
#include "base/cidr.h"
#include "services/ec2/addresses.h"
#include "services/ec2/interfaces.h"
#include "services/ec2/nat_gateways.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_events.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace create_nat_gateway {

SKYLENS_EC2_TRAIL(CreateNatGateway)

constexpr std::size_t kGatewaysMax = 5;  // a zone

Status check_address(const State& state, const aws::Params& params, bool is_public) {
    if (!is_public) {
        if (!params.has("AllocationId")) return Ok{};
        return aws::error("InvalidParameterCombination",
                          "The parameter AllocationId cannot be used with a private NAT gateway");
    }
    if (!params.has("AllocationId")) return missing_parameter("AllocationId");
    const Str id = params.str("AllocationId");
    SKYLENS_TRY_OK(check_form(kAllocationId, id));
    if (!state.elastic_ips.contains(id)) return not_found(kAllocationId, {id});
    return Ok{};
}

Result<std::uint32_t> read_private_ip(const Subnet& subnet, const aws::Params& params) {
    if (!params.has("PrivateIpAddress")) return std::uint32_t{0};
    const Str text = params.str("PrivateIpAddress");
    const auto address = parse_ipv4(text);
    if (!address || !Ipv4Cidr{subnet.network, subnet.bits}.contains(*address) ||
        !usable(subnet, *address)) {
        return invalid_value(text, "privateIpAddress",
                             "Address does not fall within the subnet's address range.");
    }
    if (subnet.taken.count(*address) != 0) {
        return aws::error("InvalidIPAddress.InUse", "Address ", text.view(), " is in use.");
    }
    return *address;
}

std::size_t count_in_zone(const State& state, int zone) {
    std::size_t count = 0;
    for (const NatGateway& other : state.nat_gateways) {
        const Subnet* subnet = state.subnets.find(other.subnet_id);
        const bool counts = other.state == NatState::Pending ||
                            other.state == NatState::Available || other.state == NatState::Deleting;
        if (counts && subnet != nullptr && subnet->zone == zone) ++count;
    }
    return count;
}

const NatGateway* same_token(const State& state, const aws::Params& params) {
    if (!params.has("ClientToken")) return nullptr;
    for (const NatGateway& other : state.nat_gateways) {
        if (other.client_token == params.str("ClientToken")) return &other;
    }
    return nullptr;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY_OK(refuse_members(
        params, {"SecondaryAllocationIds", "SecondaryPrivateIpAddresses",
                 "SecondaryPrivateIpAddressCount", "AvailabilityZoneAddresses", "VpcId"}));
    if (params.str("AvailabilityMode", "zonal") != "zonal")
        return aws::not_simulated("a regional NAT gateway");
    if (!params.has("SubnetId")) return missing_parameter("SubnetId");
    SKYLENS_TRY(const Subnet* subnet, find_row(kSubnetId, state.subnets, params.str("SubnetId")));
    NatGateway gateway;
    gateway.is_public = params.str("ConnectivityType", "public") == "public";
    SKYLENS_TRY_OK(check_address(state, params, gateway.is_public));
    SKYLENS_TRY(const std::uint32_t wanted, read_private_ip(*subnet, params));
    SKYLENS_TRY(gateway.tags, tags_for(params, "natgateway", {"natgateway"}));
    const NatGateway* same = same_token(state, params);
    if (same != nullptr)
        return Value::object(
            {{"ClientToken", same->client_token}, {"NatGateway", nat_value(*same)}});
    if (count_in_zone(state, subnet->zone) >= kGatewaysMax) {
        return aws::error("NatGatewayLimitExceeded",
                          "Performing this operation would exceed the limit of 5 NAT gateways");
    }
    if (free_addresses(*subnet) <= 0) {
        return aws::error(
            "InsufficientFreeAddressesInSubnet",
            "The specified subnet does not have enough free addresses to satisfy the request.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    gateway.id = call.world.new_id("nat-", 17);
    gateway.vpc_id = subnet->vpc_id;
    gateway.subnet_id = subnet->id;
    gateway.allocation_id = params.str("AllocationId");
    gateway.created = call.now;
    gateway.client_token = params.str("ClientToken");
    ServiceInterface card;
    card.subnet_id = subnet->id;
    card.description = str_of("Interface for NAT Gateway ", gateway.id.view());
    card.kind = "nat_gateway";
    card.requester = "amazon-aws";
    card.private_ip = wanted;
    SKYLENS_TRY(gateway.interface_id,
                make_service_interface(call.world, call.place, card, call.effect));
    gateway.private_ip = state.network_interfaces.find(gateway.interface_id)->private_ip;
    Value result = Value::object({{"NatGateway", nat_value(gateway)}});
    if (!gateway.client_token.empty()) result.set("ClientToken", gateway.client_token);
    call.changed("AWS::EC2::NatGateway", gateway.id);
    expect_vpc_state(call.world, call.place, gateway.id, aws::Delay::NatGatewayPending,
                     call.effect);
    state.nat_gateways.insert(std::move(gateway));
    return result;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_new(call, params, "natgateway", out);
    require_resource(call, "subnet", params.str("SubnetId"), out);
    if (params.has("AllocationId")) {
        require_resource(call, "elastic-ip", params.str("AllocationId"), out);
    }
}

}  // namespace create_nat_gateway

SKYLENS_DEFINE_OP(CreateNatGateway) = {.write = create_nat_gateway::run,
                                       .requirements = create_nat_gateway::requirements,
                                       .trail = {.request = create_nat_gateway::trail}};

}  // namespace skylens::ec2
