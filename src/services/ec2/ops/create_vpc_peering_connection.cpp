// ec2:CreateVpcPeeringConnection: asks another VPC, also of another account or Region, for a
// peering connection.
//
// IAM: ec2:CreateVpcPeeringConnection on the VPC and vpc-peering-connection/*; ec2:CreateTags
//   when it is tagged.
// Errors, in order: MissingParameter, InvalidVpcID.Malformed, InvalidVpcID.NotFound (one's own),
//   InvalidParameterValue (the same VPC, tags), DryRunOperation. A VPC that is not there or has
//   overlapping blocks makes it fail.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: a request does not expire; failing takes no time.
#include "services/ec2/network.h"
#include "services/ec2/peering.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_cidrs.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace create_vpc_peering_connection {

SKYLENS_EC2_TRAIL(CreateVpcPeeringConnection)

bool overlapping(const Vpc& a, const Vpc& b) {
    for (const Ipv4Cidr& one : blocks_of(a)) {
        for (const Ipv4Cidr& other : blocks_of(b)) {
            if (blocks_overlap(one, other)) return true;
        }
    }
    return false;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    if (!params.has("VpcId")) return missing_parameter("vpcId");
    if (!params.has("PeerVpcId")) return missing_parameter("peerVpcId");
    SKYLENS_TRY(const Vpc* vpc, find_row(kVpcId, state.vpcs, params.str("VpcId")));
    const Str peer_id = params.str("PeerVpcId");
    SKYLENS_TRY_OK(check_form(kVpcId, peer_id));
    if (peer_id == vpc->id)
        return invalid_value(peer_id, "peerVpcId", "A VPC cannot be peered with itself.");
    const int account = params.has("PeerOwnerId")
                            ? call.world.find_account(params.str("PeerOwnerId"))
                            : call.place.account;
    const std::uint16_t region =
        params.has("PeerRegion") ? aws::find_region(params.str("PeerRegion")) : call.place.region;
    PeeringConnection peering;
    SKYLENS_TRY(peering.tags,
                tags_for(params, "vpc-peering-connection", {"vpc-peering-connection"}));
    SKYLENS_TRY_OK(dry_run(params));
    peering.id = call.world.new_id("pcx-", 17);
    peering.requester = {call.place.account, call.place.region, vpc->id};
    peering.accepter = {static_cast<std::uint16_t>(account < 0 ? 0 : account),
                        region == aws::kNoRegion ? call.place.region : region, peer_id};
    const aws::Place there{peering.accepter.account, peering.accepter.region};
    const Vpc* peer = account < 0 ? nullptr : call.world.at(there).ec2->vpcs.find(peer_id);
    const bool good = peer != nullptr && region != aws::kNoRegion && !overlapping(*vpc, *peer);
    peering.state = good ? PeeringState::PendingAcceptance : PeeringState::Failed;
    peering.expires = call.now + days(7);
    const Value shown = peering_value(call.world, peering, true);
    call.changed("AWS::EC2::VPCPeeringConnection", peering.id);
    state.peerings.insert(std::move(peering));
    return Value::object({{"VpcPeeringConnection", shown}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_new(call, params, "vpc-peering-connection", out);
    require_resource(call, "vpc", params.str("VpcId"), out);
}

}  // namespace create_vpc_peering_connection

SKYLENS_DEFINE_OP(CreateVpcPeeringConnection) = {
    .write = create_vpc_peering_connection::run,
    .requirements = create_vpc_peering_connection::requirements,
    .trail = {.request = create_vpc_peering_connection::trail}};

}  // namespace skylens::ec2
