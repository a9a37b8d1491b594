// ec2:AcceptVpcPeeringConnection: accepts a peering request.
//
// IAM: ec2:AcceptVpcPeeringConnection on the peering connection.
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
namespace accept_vpc_peering_connection {

SKYLENS_EC2_TRAIL(AcceptVpcPeeringConnection)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(PeeringConnection * peering, peering_to_answer(call, params, PeeringState::Active));
    peering->state = PeeringState::Active;

    call.changed("AWS::EC2::VPCPeeringConnection", peering->id);
    return Value::object({{"VpcPeeringConnection", peering_value(call.world, *peering, false)}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "vpc-peering-connection", params.str("VpcPeeringConnectionId"), out);
}

}  // namespace accept_vpc_peering_connection

SKYLENS_DEFINE_OP(AcceptVpcPeeringConnection) = {
    .write = accept_vpc_peering_connection::run,
    .requirements = accept_vpc_peering_connection::requirements,
    .trail = {.request = accept_vpc_peering_connection::trail}};

}  // namespace skylens::ec2
