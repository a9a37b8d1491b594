// ec2:DeleteVpcPeeringConnection: ends a peering connection, or takes a request back.
//
// IAM: ec2:DeleteVpcPeeringConnection on the peering connection.
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
namespace delete_vpc_peering_connection {

SKYLENS_EC2_TRAIL(DeleteVpcPeeringConnection)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(PeeringConnection * peering,
                peering_to_change(call, params.str("VpcPeeringConnectionId")));
    if (!is_side(peering->requester, call.place) &&
        peering->state == PeeringState::PendingAcceptance) {
        return aws::error("OperationNotPermitted", "User ", call.account_id().view(),
                          " cannot delete peering ", peering->id.view(),
                          ": only the requester can");
    }
    if (peering->state != PeeringState::PendingAcceptance &&
        peering->state != PeeringState::Active) {
        return no_transition(*peering, PeeringState::Deleted);
    }
    SKYLENS_TRY_OK(dry_run(params));
    peering->state = PeeringState::Deleted;
    peering->ended = call.now;
    call.changed("AWS::EC2::VPCPeeringConnection", peering->id);
    return done();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "vpc-peering-connection", params.str("VpcPeeringConnectionId"), out);
}

}  // namespace delete_vpc_peering_connection

SKYLENS_DEFINE_OP(DeleteVpcPeeringConnection) = {
    .write = delete_vpc_peering_connection::run,
    .requirements = delete_vpc_peering_connection::requirements,
    .trail = {.request = delete_vpc_peering_connection::trail}};

}  // namespace skylens::ec2
