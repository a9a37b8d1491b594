// ec2:DetachInternetGateway: detaches an internet gateway from a VPC without public addresses.
//
// IAM: ec2:DetachInternetGateway on the gateway and the VPC.
// Errors, in order: InvalidInternetGatewayId.Malformed, InvalidInternetGatewayID.NotFound,
//   InvalidVpcID.Malformed, InvalidVpcID.NotFound, Gateway.NotAttached, DependencyViolation (a
//   public address in the VPC), DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: none known.
#include "services/ec2/gateways.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace detach_internet_gateway {

SKYLENS_EC2_TRAIL(DetachInternetGateway)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(InternetGateway * gateway, find_row(kInternetGatewayId, state.internet_gateways,
                                                    params.str("InternetGatewayId")));
    SKYLENS_TRY(const Vpc* vpc, find_row(kVpcId, state.vpcs, params.str("VpcId")));
    if (!(gateway->vpc_id == vpc->id)) {
        return aws::error("Gateway.NotAttached", "resource ", gateway->id.view(),
                          " is not attached to network ", vpc->id.view());
    }
    if (has_public_addresses(state, vpc->id)) {
        return aws::error("DependencyViolation", "Network ", vpc->id.view(),
                          " has some mapped public address(es). Please unmap those public "
                          "address(es) before detaching the gateway.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    gateway->vpc_id = {};
    call.changed("AWS::EC2::InternetGateway", gateway->id);
    call.changed("AWS::EC2::VPC", vpc->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "internet-gateway", params.str("InternetGatewayId"), out);
    require_resource(call, "vpc", params.str("VpcId"), out);
}

}  // namespace detach_internet_gateway

SKYLENS_DEFINE_OP(DetachInternetGateway) = {.write = detach_internet_gateway::run,
                                            .requirements = detach_internet_gateway::requirements,
                                            .trail = {.request = detach_internet_gateway::trail}};

}  // namespace skylens::ec2
