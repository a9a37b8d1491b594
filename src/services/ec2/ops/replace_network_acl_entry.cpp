// ec2:ReplaceNetworkAclEntry: another rule under the same number.
//
// IAM: ec2:ReplaceNetworkAclEntry on the network ACL.
// Errors, in order: InvalidNetworkAclId.Malformed, InvalidNetworkAclID.NotFound,
//   InvalidParameterValue (rule number, protocol, CIDR block), MissingParameter (CIDR block,
//   ports, ICMP type), InvalidParameterValue (ports), InvalidNetworkAclEntry.NotFound,
//   DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: of the text for a missing entry only the code is sure.
#include "services/ec2/network_acls.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace replace_network_acl_entry {

SKYLENS_EC2_TRAIL(ReplaceNetworkAclEntry)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(NetworkAcl * acl,
                find_row(kNetworkAclId, state.network_acls, params.str("NetworkAclId")));
    SKYLENS_TRY(const NetworkAclEntry entry, read_entry(params));
    NetworkAclEntry* old = find_entry(*acl, entry.rule_number, entry.egress);
    if (old == nullptr) return no_such_entry(entry.rule_number);
    SKYLENS_TRY_OK(dry_run(params));
    *old = entry;
    call.changed("AWS::EC2::NetworkAcl", acl->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "network-acl", params.str("NetworkAclId"), out);
}

}  // namespace replace_network_acl_entry

SKYLENS_DEFINE_OP(ReplaceNetworkAclEntry) = {
    .write = replace_network_acl_entry::run,
    .requirements = replace_network_acl_entry::requirements,
    .trail = {.request = replace_network_acl_entry::trail}};

}  // namespace skylens::ec2
