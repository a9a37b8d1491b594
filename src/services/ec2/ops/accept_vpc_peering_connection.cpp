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
    SKYLENS_TRY(PeeringConnection * peering,
                peering_to_change(call, params.str("VpcPeeringConnectionId")));
    const bool requester = peering->requester.account == call.place.account &&
                           peering->requester.region == call.place.region;
    const bool accepter = peering->accepter.account == call.place.account &&
                          peering->accepter.region == call.place.region;
    static_cast<void>(requester);
    static_cast<void>(accepter);
    if (!accepter) {
        return aws::error("OperationNotPermitted", "User ", call.account_id().view(),
                          " cannot change peering ", peering->id.view(), ": only the accepter can");
    }
    if (peering->state != PeeringState::PendingAcceptance) {
        return aws::error("InvalidStateTransition", "Invalid state transition for ",
                          peering->id.view(), ", attempted to transition from ",
                          peering_state_name(peering->state), " to active");
    }
    SKYLENS_TRY_OK(dry_run(params));
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
