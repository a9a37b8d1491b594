// ec2:DescribeInternetGateways: the internet gateways of the Region.
//
// IAM: ec2:DescribeInternetGateways on *.
// Errors, in order: InvalidParameterCombination (ids with MaxResults), InvalidParameterValue
//   (MaxResults, filters), InvalidNextToken, InvalidInternetGatewayId.Malformed,
//   InvalidInternetGatewayID.NotFound, DryRunOperation.
// CloudTrail: read-only; internetGatewayIdSet and filterSet.
//
// Deviations from AWS: none known.
#include "services/ec2/describe.h"
#include "services/ec2/gateways.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace describe_internet_gateways {

SKYLENS_EC2_TRAIL(DescribeInternetGateways)

const Listing kListing = {
    "DescribeInternetGateways",
    "InternetGateways",
    "InternetGatewayIds",
    &kInternetGatewayId,
    {"attachment.state", "attachment.vpc-id", "internet-gateway-id", "owner-id"}};

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    return describe(
        params, kListing, call.here().ec2->internet_gateways,
        [&](const InternetGateway& gateway, std::string_view name, FilterValues& out) {
            if (name == "internet-gateway-id") out.add(gateway.id);
            if (name == "owner-id") out.add(call.account_id());
            if (gateway.vpc_id.empty()) return;
            if (name == "attachment.state") out.add("available");
            if (name == "attachment.vpc-id") out.add(gateway.vpc_id);
        },
        [&](const InternetGateway& gateway) {
            return internet_gateway_value(call.world, call.place, gateway);
        });
}

}  // namespace describe_internet_gateways

SKYLENS_DEFINE_OP(DescribeInternetGateways) = {
    .read = describe_internet_gateways::run,
    .trail = {.request = describe_internet_gateways::trail}};

}  // namespace skylens::ec2
