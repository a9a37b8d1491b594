// ec2:DeleteNetworkAclEntry: takes a numbered rule out of a network ACL.
//
// IAM: ec2:DeleteNetworkAclEntry on the network ACL.
// Errors, in order: InvalidNetworkAclId.Malformed, InvalidNetworkAclID.NotFound,
//   InvalidParameterValue (rule number), InvalidNetworkAclEntry.NotFound, DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: of the text for a missing entry only the code is sure.
#include "services/ec2/network_acls.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace delete_network_acl_entry {

SKYLENS_EC2_TRAIL(DeleteNetworkAclEntry)

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(NetworkAcl * acl,
                find_row(kNetworkAclId, state.network_acls, params.str("NetworkAclId")));
    const auto number = static_cast<std::int32_t>(params.integer("RuleNumber"));
    SKYLENS_TRY_OK(check_rule_number(params.integer("RuleNumber")));
    const NetworkAclEntry* entry = find_entry(*acl, number, params.flag("Egress"));
    if (entry == nullptr) return no_such_entry(number);
    SKYLENS_TRY_OK(dry_run(params));
    acl->entries.erase(acl->entries.begin() + (entry - acl->entries.data()));
    call.changed("AWS::EC2::NetworkAcl", acl->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "network-acl", params.str("NetworkAclId"), out);
}

}  // namespace delete_network_acl_entry

SKYLENS_DEFINE_OP(DeleteNetworkAclEntry) = {.write = delete_network_acl_entry::run,
                                            .requirements = delete_network_acl_entry::requirements,
                                            .trail = {.request = delete_network_acl_entry::trail}};

}  // namespace skylens::ec2
