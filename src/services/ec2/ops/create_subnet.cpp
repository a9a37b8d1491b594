// ec2:CreateSubnet: a subnet of a VPC in one zone.
//
// IAM: ec2:CreateSubnet on subnet/* and the VPC; ec2:CreateTags when it is tagged.
// Errors, in order: InvalidVpcID.Malformed, InvalidVpcID.NotFound, NotSimulated (IPv6, Outposts,
//   IPAM), MissingParameter, InvalidParameterValue (no CIDR block), InvalidSubnet.Range (not /16
//   to /28, or outside the VPC), InvalidSubnet.Conflict, InvalidParameterValue (zone, tags),
//   SubnetLimitExceeded, DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: only IPv4. Without a zone AWS picks one; here it is the first.
#include "services/ec2/addresses.h"
#include "services/ec2/network.h"
#include "services/ec2/state.h"
#include "services/ec2/subnets.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_cidrs.h"
#include "services/ec2/vpc_ids.h"
#include "services/ec2/vpc_parts.h"

namespace skylens::ec2 {
namespace create_subnet {

SKYLENS_EC2_TRAIL(CreateSubnet)

constexpr std::size_t kSubnetsMax = 200;  // a VPC

Status check_place(const State& state, const Vpc& vpc, const Ipv4Cidr& block,
                   std::string_view given) {
    bool inside = false;
    for (const Ipv4Cidr& own : blocks_of(vpc))
        inside = inside || within(block, own);
    if (!inside) return aws::error("InvalidSubnet.Range", "The CIDR '", given, "' is invalid.");
    std::size_t count = 0;
    for (const Subnet& other : state.subnets) {
        if (other.vpc_id != vpc.id) continue;
        ++count;
        if (!blocks_overlap(block, {other.network, other.bits})) continue;
        return aws::error("InvalidSubnet.Conflict", "The CIDR '", given,
                          "' conflicts with another subnet");
    }
    if (count < kSubnetsMax) return Ok{};
    return aws::error("SubnetLimitExceeded", "The maximum number of subnets has been reached.");
}

Result<int> read_zone(const aws::WriteCall& call, const aws::Params& params) {
    const std::uint16_t region = call.place.region;
    if (params.has("AvailabilityZoneId")) {
        for (int zone = 0; zone < aws::region_at(region).zones; ++zone) {
            if (params.str("AvailabilityZoneId") == zone_id(region, zone)) return zone;
        }
        return bad_zone(region, params.str("AvailabilityZoneId"));
    }
    if (!params.has("AvailabilityZone")) return 0;
    const int zone = find_zone(region, params.str("AvailabilityZone"));
    if (zone < 0) return bad_zone(region, params.str("AvailabilityZone"));
    return zone;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(const Vpc* vpc, find_row(kVpcId, state.vpcs, params.str("VpcId")));
    SKYLENS_TRY_OK(
        refuse_members(params, {"Ipv6CidrBlock", "Ipv6Native", "OutpostArn", "Ipv4IpamPoolId",
                                "Ipv4NetmaskLength", "Ipv6IpamPoolId", "Ipv6NetmaskLength"}));
    if (!params.has("CidrBlock")) return missing_parameter("cidrBlock");
    const Str given = params.str("CidrBlock");
    SKYLENS_TRY(const Ipv4Cidr block, read_block(given, "cidrBlock", "InvalidSubnet.Range"));
    SKYLENS_TRY_OK(check_place(state, *vpc, block, given));
    Subnet subnet;
    SKYLENS_TRY(const int zone, read_zone(call, params));
    SKYLENS_TRY(subnet.tags, tags_for(params, "subnet", {"subnet"}));
    SKYLENS_TRY_OK(dry_run(params));
    subnet.id = call.world.new_id("subnet-", 17);
    subnet.vpc_id = vpc->id;
    subnet.zone = static_cast<std::uint8_t>(zone);
    subnet.network = block.network();
    subnet.bits = static_cast<std::uint8_t>(block.bits);
    call.changed("AWS::EC2::Subnet", subnet.id);
    const Subnet& made = add_subnet(call.world, call.place, std::move(subnet));
    return Value::object({{"Subnet", subnet_value(call.world, call.place, made)}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_new(call, params, "subnet", out);
    require_resource(call, "vpc", params.str("VpcId"), out);
}

}  // namespace create_subnet

SKYLENS_DEFINE_OP(CreateSubnet) = {.write = create_subnet::run,
                                   .requirements = create_subnet::requirements,
                                   .trail = {.request = create_subnet::trail}};

}  // namespace skylens::ec2
