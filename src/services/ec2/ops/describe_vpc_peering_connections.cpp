// ec2:DescribeVpcPeeringConnections: the peering connections of the account in the Region, on
// either side.
//
// IAM: ec2:DescribeVpcPeeringConnections on *.
// Errors, in order: InvalidParameterCombination (ids with MaxResults), InvalidParameterValue
//   (MaxResults, filters), InvalidNextToken, InvalidVpcPeeringConnectionId.Malformed,
//   InvalidVpcPeeringConnectionID.NotFound, DryRunOperation.
// CloudTrail: read-only; vpcPeeringConnectionIdSet and filterSet.
//
// Deviations from AWS: none known.
#include "services/ec2/describe.h"
#include "services/ec2/peering.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace describe_vpc_peering_connections {

SKYLENS_EC2_TRAIL(DescribeVpcPeeringConnections)

const Listing kListing = {
    "DescribeVpcPeeringConnections",
    "VpcPeeringConnections",
    "VpcPeeringConnectionIds",
    &kPeeringId,
    {"accepter-vpc-info.owner-id", "accepter-vpc-info.vpc-id", "requester-vpc-info.owner-id",
     "requester-vpc-info.vpc-id", "status-code", "vpc-peering-connection-id"}};

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const Table<PeeringConnection> seen = peerings_of(call.world, call.place);
    return describe(
        params, kListing, seen,
        [&](const PeeringConnection& peering, std::string_view name, FilterValues& out) {
            const Value shown = peering_value(call.world, peering, false);
            if (name == "accepter-vpc-info.owner-id")
                out.add(shown["AccepterVpcInfo"]["OwnerId"].as_str());
            if (name == "accepter-vpc-info.vpc-id") out.add(peering.accepter.vpc_id);
            if (name == "requester-vpc-info.owner-id")
                out.add(shown["RequesterVpcInfo"]["OwnerId"].as_str());
            if (name == "requester-vpc-info.vpc-id") out.add(peering.requester.vpc_id);
            if (name == "status-code") out.add(peering_state_name(peering.state));
            if (name == "vpc-peering-connection-id") out.add(peering.id);
        },
        [&](const PeeringConnection& peering) {
            return peering_value(call.world, peering, false);
        });
}

}  // namespace describe_vpc_peering_connections

SKYLENS_DEFINE_OP(DescribeVpcPeeringConnections) = {
    .read = describe_vpc_peering_connections::run,
    .trail = {.request = describe_vpc_peering_connections::trail}};

}  // namespace skylens::ec2
