// ec2:DescribeSubnets: the subnets of the Region.
//
// IAM: ec2:DescribeSubnets on *.
// Errors, in order: InvalidParameterCombination (ids with MaxResults), InvalidParameterValue
//   (MaxResults, filters), InvalidNextToken, InvalidSubnetID.Malformed, InvalidSubnetID.NotFound,
//   DryRunOperation.
// CloudTrail: read-only; subnetSet and filterSet.
//
// Deviations from AWS: no IPv6.
#include "services/ec2/addresses.h"
#include "services/ec2/describe.h"
#include "services/ec2/state.h"
#include "services/ec2/subnets.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace describe_subnets {

SKYLENS_EC2_TRAIL(DescribeSubnets)

const Listing kListing = {
    "DescribeSubnets", "Subnets", "SubnetIds", &kSubnetId,
    {"availability-zone", "availability-zone-id", "availabilityZone", "availabilityZoneId",
     "available-ip-address-count", "cidr", "cidr-block", "cidrBlock", "default-for-az",
     "defaultForAz", "map-public-ip-on-launch", "owner-id", "state", "subnet-arn", "subnet-id",
     "vpc-id"}};

Str arn_of(const aws::ReadCall& call, const Subnet& subnet) {
    return aws::arn(call.world, call.place, "ec2", join("subnet/", subnet.id.view()));
}

void lookup(const aws::ReadCall& call, const Subnet& subnet, std::string_view name,
            FilterValues& out) {
    const std::uint16_t region = call.place.region;
    if (name == "subnet-id") out.add(subnet.id);
    if (name == "vpc-id") out.add(subnet.vpc_id);
    if (name == "subnet-arn") out.add(arn_of(call, subnet));
    if (name == "state") out.add("available");
    if (name == "owner-id") out.add(call.account_id());
    if (name == "cidr" || name == "cidr-block" || name == "cidrBlock") out.add(subnet_cidr(subnet));
    if (name == "default-for-az" || name == "defaultForAz") out.add(subnet.default_for_zone);
    if (name == "map-public-ip-on-launch") out.add(subnet.public_ip_on_launch);
    if (name == "available-ip-address-count") out.add(free_addresses(subnet));
    if (name == "availability-zone" || name == "availabilityZone") {
        out.add(zone_name(region, subnet.zone));
    }
    if (name == "availability-zone-id" || name == "availabilityZoneId") {
        out.add(zone_id(region, subnet.zone));
    }
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    return describe(
        params, kListing, call.here().ec2->subnets,
        [&](const Subnet& subnet, std::string_view name, FilterValues& out) {
            lookup(call, subnet, name, out);
        },
        [&](const Subnet& subnet) { return subnet_value(call.world, call.place, subnet); });
}

}  // namespace describe_subnets

SKYLENS_DEFINE_OP(DescribeSubnets) = {.read = describe_subnets::run,
                                      .trail = {.request = describe_subnets::trail}};

}  // namespace skylens::ec2
