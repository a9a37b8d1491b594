// ec2:RejectVpcPeeringConnection: rejects a peering request.
//
// IAM: ec2:RejectVpcPeeringConnection on the peering connection.
// Errors, in order: InvalidVpcPeeringConnectionId.Malformed,
//   InvalidVpcPeeringConnectionID.NotFound, OperationNotPermitted (the wrong side),
//   InvalidStateTransition, DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: none known.
#include "services/ec2/peering.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace reject_vpc_peering_connection {

SKYLENS_EC2_TRAIL(RejectVpcPeeringConnection)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(PeeringConnection * peering,
                peering_to_answer(call, params, PeeringState::Rejected));
    peering->state = PeeringState::Rejected;
    peering->ended = call.now;
    call.changed("AWS::EC2::VPCPeeringConnection", peering->id);
    return done();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "vpc-peering-connection", params.str("VpcPeeringConnectionId"), out);
}

}  // namespace reject_vpc_peering_connection

SKYLENS_DEFINE_OP(RejectVpcPeeringConnection) = {
    .write = reject_vpc_peering_connection::run,
    .requirements = reject_vpc_peering_connection::requirements,
    .trail = {.request = reject_vpc_peering_connection::trail}};

}  // namespace skylens::ec2
