// ec2:DeleteInternetGateway: deletes a detached internet gateway.
//
// IAM: ec2:DeleteInternetGateway on the gateway.
// Errors, in order: InvalidInternetGatewayId.Malformed, InvalidInternetGatewayID.NotFound,
//   DependencyViolation (attached), DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: none known.
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace delete_internet_gateway {

SKYLENS_EC2_TRAIL(DeleteInternetGateway)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(
        const InternetGateway* gateway,
        find_row(kInternetGatewayId, state.internet_gateways, params.str("InternetGatewayId")));
    const Str id = gateway->id;
    if (!gateway->vpc_id.empty()) return dependency_violation("internetGateway", id);
    SKYLENS_TRY_OK(dry_run(params));
    state.internet_gateways.erase(id);
    call.changed("AWS::EC2::InternetGateway", id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "internet-gateway", params.str("InternetGatewayId"), out);
}

}  // namespace delete_internet_gateway

SKYLENS_DEFINE_OP(DeleteInternetGateway) = {.write = delete_internet_gateway::run,
                                            .requirements = delete_internet_gateway::requirements,
                                            .trail = {.request = delete_internet_gateway::trail}};

}  // namespace skylens::ec2
