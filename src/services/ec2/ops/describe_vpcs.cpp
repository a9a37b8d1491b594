// ec2:DescribeVpcs: the VPCs of the Region.
//
// IAM: ec2:DescribeVpcs on *.
// Errors, in order: InvalidParameterCombination (ids with MaxResults), InvalidParameterValue
//   (MaxResults, filters), InvalidNextToken, InvalidVpcID.Malformed, InvalidVpcID.NotFound,
//   DryRunOperation.
// CloudTrail: read-only; vpcSet and filterSet.
//
// Deviations from AWS: no IPv6.
#include "services/ec2/describe.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_cidrs.h"

namespace skylens::ec2 {
namespace describe_vpcs {

SKYLENS_EC2_TRAIL(DescribeVpcs)

const Listing kListing = {"DescribeVpcs",
                          "Vpcs",
                          "VpcIds",
                          &kVpcId,
                          {"cidr", "cidr-block-association.association-id",
                           "cidr-block-association.cidr-block", "cidr-block-association.state",
                           "dhcp-options-id", "is-default", "owner-id", "state", "vpc-id"}};

void lookup(const aws::ReadCall& call, const Vpc& vpc, std::string_view name, FilterValues& out) {
    if (name == "vpc-id") out.add(vpc.id);
    if (name == "cidr" || name == "cidr-block-association.cidr-block") out.add(vpc.cidr);
    if (name == "cidr-block-association.association-id") out.add(vpc.association_id);
    if (name == "cidr-block-association.state") out.add("associated");
    for (const VpcCidr& more : vpc.secondary) {
        const Value shown = cidr_value(more);
        if (name == "cidr-block-association.cidr-block") out.add(more.cidr);
        if (name == "cidr-block-association.association-id") out.add(more.association_id);
        if (name == "cidr-block-association.state") {
            out.add(shown["CidrBlockState"]["State"].as_str());
        }
    }
    if (name == "dhcp-options-id") out.add(vpc.dhcp_options_id);
    if (name == "is-default") out.add(vpc.is_default);
    if (name == "owner-id") out.add(call.account_id());
    if (name == "state") out.add(vpc.available ? "available" : "pending");
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    return describe(
        params, kListing, call.here().ec2->vpcs,
        [&](const Vpc& vpc, std::string_view name, FilterValues& out) {
            lookup(call, vpc, name, out);
        },
        [&](const Vpc& vpc) { return vpc_value(call.world, call.place, vpc); });
}

}  // namespace describe_vpcs

SKYLENS_DEFINE_OP(DescribeVpcs) = {.read = describe_vpcs::run,
                                   .trail = {.request = describe_vpcs::trail}};

}  // namespace skylens::ec2
