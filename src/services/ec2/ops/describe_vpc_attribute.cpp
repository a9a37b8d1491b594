// ec2:DescribeVpcAttribute: one attribute of a VPC.
//
// IAM: ec2:DescribeVpcAttribute on the VPC.
// Errors, in order: InvalidVpcID.Malformed, InvalidVpcID.NotFound, DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: none known.
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace describe_vpc_attribute {

SKYLENS_EC2_TRAIL(DescribeVpcAttribute)

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const State& state = call.here().ec2;
    SKYLENS_TRY_OK(check_form(kVpcId, params.str("VpcId")));
    const Vpc* vpc = state.vpcs.find(params.str("VpcId"));
    if (vpc == nullptr) return not_found(kVpcId, {params.str("VpcId")});
    SKYLENS_TRY_OK(dry_run(params));
    const Str name = params.str("Attribute");
    const bool value = name == "enableDnsSupport"     ? vpc->dns_support
                       : name == "enableDnsHostnames" ? vpc->dns_hostnames
                                                      : vpc->usage_metrics;
    const char* member = name == "enableDnsSupport"     ? "EnableDnsSupport"
                         : name == "enableDnsHostnames" ? "EnableDnsHostnames"
                                                        : "EnableNetworkAddressUsageMetrics";
    return Value::object(
        {{Str(std::string_view(member)), Value::object({{"Value", value}})}, {"VpcId", vpc->id}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "vpc", params.str("VpcId"), out);
}

}  // namespace describe_vpc_attribute

SKYLENS_DEFINE_OP(DescribeVpcAttribute) = {.read = describe_vpc_attribute::run,
                                           .requirements = describe_vpc_attribute::requirements,
                                           .trail = {.request = describe_vpc_attribute::trail}};

}  // namespace skylens::ec2
