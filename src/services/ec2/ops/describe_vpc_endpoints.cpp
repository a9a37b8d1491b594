// ec2:DescribeVpcEndpoints: the VPC endpoints of the Region.
//
// IAM: ec2:DescribeVpcEndpoints on *.
// Errors, in order: InvalidParameterCombination (ids with MaxResults), InvalidParameterValue
//   (MaxResults, filters), InvalidNextToken, InvalidVpcEndpointId.Malformed,
//   InvalidVpcEndpointId.NotFound, DryRunOperation.
// CloudTrail: read-only; vpcEndpointIdSet and filterSet.
//
// Deviations from AWS: none known.
#include "services/ec2/describe.h"
#include "services/ec2/endpoints.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace describe_vpc_endpoints {

SKYLENS_EC2_TRAIL(DescribeVpcEndpoints)

const Listing kListing = {
    "DescribeVpcEndpoints",
    "VpcEndpoints",
    "VpcEndpointIds",
    &kEndpointId,
    {"service-name", "vpc-endpoint-id", "vpc-endpoint-state", "vpc-endpoint-type", "vpc-id"}};

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    return describe(
        params, kListing, call.here().ec2->vpc_endpoints,
        [&](const VpcEndpoint& endpoint, std::string_view name, FilterValues& out) {
            if (name == "service-name") out.add(endpoint.service_name);
            if (name == "vpc-endpoint-id") out.add(endpoint.id);
            if (name == "vpc-endpoint-state") out.add("available");
            if (name == "vpc-endpoint-type") out.add("Gateway");
            if (name == "vpc-id") out.add(endpoint.vpc_id);
        },
        [&](const VpcEndpoint& endpoint) {
            return endpoint_value(call.world, call.place, endpoint);
        });
}

}  // namespace describe_vpc_endpoints

SKYLENS_DEFINE_OP(DescribeVpcEndpoints) = {.read = describe_vpc_endpoints::run,
                                           .trail = {.request = describe_vpc_endpoints::trail}};

}  // namespace skylens::ec2
