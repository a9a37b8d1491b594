// ec2:DeleteNatGateway: deletes a NAT gateway; its Elastic IP address stays allocated.
//
// IAM: ec2:DeleteNatGateway on the NAT gateway.
// Errors, in order: InvalidNatGatewayId.Malformed, NatGatewayNotFound, DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: none known.
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_events.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace delete_nat_gateway {

SKYLENS_EC2_TRAIL(DeleteNatGateway)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    const Str id = params.str("NatGatewayId");
    SKYLENS_TRY_OK(check_form(kNatGatewayId, id));
    NatGateway* gateway = state.nat_gateways.find(id);
    if (gateway == nullptr) {
        return aws::error("NatGatewayNotFound", "NAT gateway ", id.view(), " was not found");
    }
    SKYLENS_TRY_OK(dry_run(params));
    const bool alive = gateway->state == NatState::Pending || gateway->state == NatState::Available;
    if (alive) {
        gateway->state = NatState::Deleting;
        call.changed("AWS::EC2::NatGateway", id);
        expect_vpc_state(call.world, call.place, id, aws::Delay::NatGatewayDeleting, call.effect);
    }
    return Value::object({{"NatGatewayId", id}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "natgateway", params.str("NatGatewayId"), out);
}

}  // namespace delete_nat_gateway

SKYLENS_DEFINE_OP(DeleteNatGateway) = {.write = delete_nat_gateway::run,
                                       .requirements = delete_nat_gateway::requirements,
                                       .trail = {.request = delete_nat_gateway::trail}};

}  // namespace skylens::ec2
