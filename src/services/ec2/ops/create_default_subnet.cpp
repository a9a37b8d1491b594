// ec2:CreateDefaultSubnet: the default subnet of a zone, where it was deleted.
//
// IAM: ec2:CreateDefaultSubnet on *.
// Errors, in order: NotSimulated (IPv6), InvalidParameterValue (zone), DefaultVpcDoesNotExist,
//   DefaultSubnetAlreadyExistsInAvailabilityZone, InvalidSubnet.Conflict, DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: of the text of errors only the code is sure.
#include "services/ec2/addresses.h"
#include "services/ec2/default_vpc.h"
#include "services/ec2/state.h"
#include "services/ec2/subnets.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_cidrs.h"
#include "services/ec2/vpc_ids.h"
#include "services/ec2/vpc_parts.h"

namespace skylens::ec2 {
namespace create_default_subnet {

SKYLENS_EC2_TRAIL(CreateDefaultSubnet)

// The first free /20 of the VPC.
std::optional<std::uint32_t> free_block(const State& state, const Vpc& vpc) {
    const auto range = parse_ipv4_cidr(vpc.cidr);
    for (std::uint32_t i = 0; i < 16; ++i) {
        const Ipv4Cidr block{range->network() + (i << 12), 20};
        bool taken = false;
        for (const Subnet& subnet : state.subnets) {
            taken = taken || (subnet.vpc_id == vpc.id &&
                              blocks_overlap(block, {subnet.network, subnet.bits}));
        }
        if (!taken) return block.network();
    }
    return std::nullopt;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY_OK(refuse_members(params, {"Ipv6Native", "AvailabilityZoneId"}));
    const Str name = params.str("AvailabilityZone");
    const int zone = find_zone(call.place.region, name);
    if (zone < 0) return bad_zone(call.place.region, name);
    const Vpc* vpc = default_vpc(state);
    if (vpc == nullptr) {
        return aws::error("DefaultVpcDoesNotExist",
                          "No default VPC exists for this account in this region.");
    }
    const Subnet* has = default_subnet(state, zone);
    if (has != nullptr) {
        return aws::error("DefaultSubnetAlreadyExistsInAvailabilityZone", "'", has->id.view(),
                          "' is already the default subnet in ", name.view(), ".");
    }
    const auto network = free_block(state, *vpc);
    if (!network) {
        return aws::error("InvalidSubnet.Conflict", "No /20 block is free in the default VPC.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    Subnet subnet;
    subnet.id = call.world.new_id("subnet-", 17);
    subnet.vpc_id = vpc->id;
    subnet.zone = static_cast<std::uint8_t>(zone);
    subnet.network = *network;
    subnet.default_for_zone = true;
    subnet.public_ip_on_launch = true;
    call.changed("AWS::EC2::Subnet", subnet.id);
    const Subnet& made = add_subnet(call.world, call.place, std::move(subnet));
    return Value::object({{"Subnet", subnet_value(call.world, call.place, made)}});
}

}  // namespace create_default_subnet

SKYLENS_DEFINE_OP(CreateDefaultSubnet) = {.write = create_default_subnet::run,
                                          .trail = {.request = create_default_subnet::trail}};

}  // namespace skylens::ec2
