// ec2:DescribeNatGateways: the NAT gateways of the Region; deleted ones for an hour.
//
// IAM: ec2:DescribeNatGateways on *.
// Errors, in order: InvalidParameterCombination (ids with MaxResults), InvalidParameterValue
//   (MaxResults, filters), InvalidNextToken, InvalidNatGatewayId.Malformed, NatGatewayNotFound,
//   DryRunOperation.
// CloudTrail: read-only; natGatewayIdSet and filterSet.
//
// Deviations from AWS: CloudTrail wraps the members in DescribeNatGatewaysRequest in AWS.
#include "services/ec2/describe.h"
#include "services/ec2/nat_gateways.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace describe_nat_gateways {

SKYLENS_EC2_TRAIL(DescribeNatGateways)

const Listing kListing = {"DescribeNatGateways",
                          "NatGateways",
                          "NatGatewayIds",
                          &kNatGatewayId,
                          {"nat-gateway-id", "state", "subnet-id", "vpc-id"}};

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    // The filters stand under the name Filter here.
    Value value = params.value();
    if (value.contains("Filter")) value.set("Filters", value["Filter"]);
    for (const Value& id : value["NatGatewayIds"].elements()) {
        SKYLENS_TRY_OK(check_form(kNatGatewayId, id.as_string()));
        if (call.here().ec2->nat_gateways.contains(id.as_string())) continue;
        return aws::error("NatGatewayNotFound", "NAT gateway ", id.as_string(), " was not found");
    }
    return describe(
        aws::Params(value), kListing, call.here().ec2->nat_gateways,
        [&](const NatGateway& gateway, std::string_view name, FilterValues& out) {
            if (name == "nat-gateway-id") out.add(gateway.id);
            if (name == "state") out.add(nat_state_name(gateway.state));
            if (name == "subnet-id") out.add(gateway.subnet_id);
            if (name == "vpc-id") out.add(gateway.vpc_id);
        },
        [&](const NatGateway& gateway) { return nat_value(gateway); });
}

}  // namespace describe_nat_gateways

SKYLENS_DEFINE_OP(DescribeNatGateways) = {.read = describe_nat_gateways::run,
                                          .trail = {.request = describe_nat_gateways::trail}};

}  // namespace skylens::ec2
