// ec2:ModifyVpcAttribute: DNS support, DNS host names or address usage metrics of a VPC.
//
// IAM: ec2:ModifyVpcAttribute on the VPC.
// Errors, in order: InvalidVpcID.Malformed, InvalidVpcID.NotFound, InvalidParameterCombination
//   (not exactly one attribute), InvalidParameterCombination (host names without support).
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: names are not resolved, so the attributes change nothing else; the usage
//   metrics are not published.
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace modify_vpc_attribute {

SKYLENS_EC2_TRAIL(ModifyVpcAttribute)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(Vpc * vpc, find_row(kVpcId, state.vpcs, params.str("VpcId")));
    int given = 0;
    for (const std::string_view name :
         {"EnableDnsSupport", "EnableDnsHostnames", "EnableNetworkAddressUsageMetrics"}) {
        if (params.has(name)) ++given;
    }
    if (given != 1) {
        return aws::error("InvalidParameterCombination",
                          given == 0 ? "No attributes specified."
                                     : "Fields for multiple attribute types specified.");
    }
    if (params.has("EnableDnsSupport"))
        vpc->dns_support = params["EnableDnsSupport"]["Value"].as_bool();
    if (params.has("EnableDnsHostnames")) {
        const bool wanted = params["EnableDnsHostnames"]["Value"].as_bool();
        if (wanted && !vpc->dns_support) {
            return aws::error("InvalidParameterCombination",
                              "DNS hostnames cannot be enabled when DNS support is disabled.");
        }
        vpc->dns_hostnames = wanted;
    }
    if (params.has("EnableNetworkAddressUsageMetrics")) {
        vpc->usage_metrics = params["EnableNetworkAddressUsageMetrics"]["Value"].as_bool();
    }
    call.changed("AWS::EC2::VPC", vpc->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "vpc", params.str("VpcId"), out);
}

}  // namespace modify_vpc_attribute

SKYLENS_DEFINE_OP(ModifyVpcAttribute) = {.write = modify_vpc_attribute::run,
                                         .requirements = modify_vpc_attribute::requirements,
                                         .trail = {.request = modify_vpc_attribute::trail}};

}  // namespace skylens::ec2
