// ec2:DescribeNetworkAcls: the network ACLs of the Region.
//
// IAM: ec2:DescribeNetworkAcls on *.
// Errors, in order: InvalidParameterCombination (ids with MaxResults), InvalidParameterValue
//   (MaxResults, filters), InvalidNextToken, InvalidNetworkAclId.Malformed,
//   InvalidNetworkAclID.NotFound, DryRunOperation.
// CloudTrail: read-only; networkAclIdSet and filterSet.
//
// Deviations from AWS: none known.
#include "services/ec2/describe.h"
#include "services/ec2/network_acls.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace describe_network_acls {

SKYLENS_EC2_TRAIL(DescribeNetworkAcls)

const Listing kListing = {
    "DescribeNetworkAcls",
    "NetworkAcls",
    "NetworkAclIds",
    &kNetworkAclId,
    {"association.association-id", "association.network-acl-id", "association.subnet-id", "default",
     "entry.cidr", "entry.egress", "entry.protocol", "entry.rule-action", "entry.rule-number",
     "network-acl-id", "owner-id", "vpc-id"}};

void lookup(const aws::ReadCall& call, const NetworkAcl& acl, std::string_view name,
            FilterValues& out) {
    if (name == "network-acl-id") out.add(acl.id);
    if (name == "vpc-id") out.add(acl.vpc_id);
    if (name == "owner-id") out.add(call.account_id());
    if (name == "default") out.add(acl.is_default);
    for (const NetworkAclAssociation& association : acl.associations) {
        if (name == "association.association-id") out.add(association.id);
        if (name == "association.network-acl-id") out.add(acl.id);
        if (name == "association.subnet-id") out.add(association.subnet_id);
    }
    for (const NetworkAclEntry& entry : acl.entries) {
        if (name == "entry.cidr") out.add(entry.cidr);
        if (name == "entry.egress") out.add(entry.egress);
        if (name == "entry.protocol") out.add(entry.protocol);
        if (name == "entry.rule-action") out.add(entry.allow ? "allow" : "deny");
        if (name == "entry.rule-number") out.add(entry.rule_number);
    }
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    return describe(
        params, kListing, call.here().ec2->network_acls,
        [&](const NetworkAcl& acl, std::string_view name, FilterValues& out) {
            lookup(call, acl, name, out);
        },
        [&](const NetworkAcl& acl) { return network_acl_value(call.world, call.place, acl); });
}

}  // namespace describe_network_acls

SKYLENS_DEFINE_OP(DescribeNetworkAcls) = {.read = describe_network_acls::run,
                                          .trail = {.request = describe_network_acls::trail}};

}  // namespace skylens::ec2
