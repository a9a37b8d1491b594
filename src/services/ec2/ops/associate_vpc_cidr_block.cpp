// ec2:AssociateVpcCidrBlock: a further IPv4 block for a VPC.
//
// IAM: ec2:AssociateVpcCidrBlock on the VPC.
// Errors, in order: InvalidVpcID.Malformed, InvalidVpcID.NotFound, NotSimulated (IPv6, IPAM),
//   MissingParameter, InvalidParameterValue (no CIDR block), InvalidVpc.Range (not /16 to /28),
//   InvalidVpc.Conflict (overlaps a block of the VPC), InvalidVpc.Range (restricted by the table
//   of the guide; as large as or larger than the destination of a route), CidrLimitExceeded (5
//   blocks).
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: only IPv4. AWS has one text for every range that the table restricts;
//   which row of the table it is, the text does not say. The codes and texts of an overlap and
//   of a route in the way are ours.
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_cidrs.h"
#include "services/ec2/vpc_events.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace associate_vpc_cidr_block {

SKYLENS_EC2_TRAIL(AssociateVpcCidrBlock)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(Vpc * vpc, find_row(kVpcId, state.vpcs, params.str("VpcId")));
    SKYLENS_TRY_OK(
        refuse_members(params, {"AmazonProvidedIpv6CidrBlock", "Ipv6Pool", "Ipv6CidrBlock",
                                "Ipv6CidrBlockNetworkBorderGroup", "Ipv4IpamPoolId",
                                "Ipv4NetmaskLength", "Ipv6IpamPoolId", "Ipv6NetmaskLength"}));
    if (!params.has("CidrBlock")) return missing_parameter("cidrBlock");
    SKYLENS_TRY(const Ipv4Cidr block,
                read_block(params.str("CidrBlock"), "cidrBlock", "InvalidVpc.Range"));
    SKYLENS_TRY_OK(check_association(state, *vpc, block));
    VpcCidr added;
    added.association_id = call.world.new_id("vpc-cidr-assoc-", 17);
    added.cidr = Str(block_text(block));
    const Value shown = cidr_value(added);
    for (RouteTable& table : state.route_tables) {
        if (table.vpc_id != vpc->id) continue;
        table.routes.insert(table.routes.begin() + 1, {added.cidr, "local", false});
        call.changed("AWS::EC2::RouteTable", table.id);
    }
    call.changed("AWS::EC2::VPC", vpc->id);
    expect_vpc_state(call.world, call.place, added.association_id, aws::Delay::VpcPending,
                     call.effect);
    vpc->secondary.push_back(std::move(added));
    return Value::object({{"CidrBlockAssociation", shown}, {"VpcId", vpc->id}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "vpc", params.str("VpcId"), out);
}

}  // namespace associate_vpc_cidr_block

SKYLENS_DEFINE_OP(AssociateVpcCidrBlock) = {.write = associate_vpc_cidr_block::run,
                                            .requirements = associate_vpc_cidr_block::requirements,
                                            .trail = {.request = associate_vpc_cidr_block::trail}};

}  // namespace skylens::ec2
