// ec2:DescribeVpcs: the VPCs of the Region.
//
// IAM: ec2:DescribeVpcs on *.
// Errors, in order: InvalidParameterCombination (ids with MaxResults), InvalidParameterValue
//   (MaxResults, filters), InvalidNextToken, InvalidVpcID.Malformed, InvalidVpcID.NotFound,
//   DryRunOperation.
// CloudTrail: read-only; vpcSet and filterSet.
//
// Deviations from AWS: there is only the default VPC.
#include "services/ec2/describe.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace describe_vpcs {

SKYLENS_EC2_TRAIL(DescribeVpcs)

const Listing kListing = {"DescribeVpcs",
                          "Vpcs",
                          "VpcIds",
                          &kVpcId,
                          {"cidr", "cidr-block-association.cidr-block", "dhcp-options-id",
                           "is-default", "owner-id", "state", "vpc-id"}};

void lookup(const aws::ReadCall& call, const Vpc& vpc, std::string_view name, FilterValues& out) {
    if (name == "vpc-id") out.add(vpc.id);
    if (name == "cidr" || name == "cidr-block-association.cidr-block") out.add(vpc.cidr);
    if (name == "dhcp-options-id") out.add(vpc.dhcp_options_id);
    if (name == "is-default") out.add(vpc.is_default);
    if (name == "owner-id") out.add(call.account_id());
    if (name == "state") out.add("available");
}

Value show(const aws::ReadCall& call, const Vpc& vpc) {
    const Value block =
        Value::object({{"AssociationId", vpc.association_id},
                       {"CidrBlock", vpc.cidr},
                       {"CidrBlockState", Value::object({{"State", "associated"}})}});
    Value value = Value::object(
        {{"OwnerId", call.account_id()},
         {"InstanceTenancy", "default"},
         {"CidrBlockAssociationSet", Value::array({block})},
         {"IsDefault", vpc.is_default},
         {"BlockPublicAccessStates", Value::object({{"InternetGatewayBlockMode", "off"}})},
         {"VpcId", vpc.id},
         {"State", "available"},
         {"CidrBlock", vpc.cidr},
         {"DhcpOptionsId", vpc.dhcp_options_id}});
    if (!vpc.tags.empty()) value.set("Tags", tags_value(vpc.tags));
    return value;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    return describe(
        params, kListing, call.here().ec2->vpcs,
        [&](const Vpc& vpc, std::string_view name, FilterValues& out) {
            lookup(call, vpc, name, out);
        },
        [&](const Vpc& vpc) { return show(call, vpc); });
}

}  // namespace describe_vpcs

SKYLENS_DEFINE_OP(DescribeVpcs) = {.read = describe_vpcs::run,
                                   .trail = {.request = describe_vpcs::trail}};

}  // namespace skylens::ec2
