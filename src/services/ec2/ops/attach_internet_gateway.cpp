// ec2:AttachInternetGateway: attaches an internet gateway to a VPC.
//
// IAM: ec2:AttachInternetGateway on the gateway and the VPC.
// Errors, in order: InvalidInternetGatewayId.Malformed, InvalidInternetGatewayID.NotFound,
//   InvalidVpcID.Malformed, InvalidVpcID.NotFound, Resource.AlreadyAssociated (the gateway),
//   InvalidParameterValue (the VPC has one), DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: none known.
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace attach_internet_gateway {

SKYLENS_EC2_TRAIL(AttachInternetGateway)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(InternetGateway * gateway, find_row(kInternetGatewayId, state.internet_gateways,
                                                    params.str("InternetGatewayId")));
    SKYLENS_TRY(const Vpc* vpc, find_row(kVpcId, state.vpcs, params.str("VpcId")));
    if (!gateway->vpc_id.empty()) {
        return aws::error("Resource.AlreadyAssociated", "resource ", gateway->id.view(),
                          " is already attached to network ", gateway->vpc_id.view());
    }
    for (const InternetGateway& other : state.internet_gateways) {
        if (!(other.vpc_id == vpc->id)) continue;
        return aws::error("InvalidParameterValue", "Network ", vpc->id.view(),
                          " already has an internet gateway attached");
    }
    SKYLENS_TRY_OK(dry_run(params));
    gateway->vpc_id = vpc->id;
    call.changed("AWS::EC2::InternetGateway", gateway->id);
    call.changed("AWS::EC2::VPC", vpc->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "internet-gateway", params.str("InternetGatewayId"), out);
    require_resource(call, "vpc", params.str("VpcId"), out);
}

}  // namespace attach_internet_gateway

SKYLENS_DEFINE_OP(AttachInternetGateway) = {.write = attach_internet_gateway::run,
                                            .requirements = attach_internet_gateway::requirements,
                                            .trail = {.request = attach_internet_gateway::trail}};

}  // namespace skylens::ec2
