// ec2:CreateNetworkAclEntry: a numbered rule of a network ACL.
//
// IAM: ec2:CreateNetworkAclEntry on the network ACL.
// Errors, in order: InvalidNetworkAclId.Malformed, InvalidNetworkAclID.NotFound,
//   InvalidParameterValue (rule number, protocol, CIDR block), MissingParameter (CIDR block,
//   ports, ICMP type), InvalidParameterValue (ports), NetworkAclEntryAlreadyExists,
//   NetworkAclEntryLimitExceeded (20 a direction), DryRunOperation.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: none known.
#include "services/ec2/network_acls.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"
#include "services/ec2/vpc_parts.h"

namespace skylens::ec2 {
namespace create_network_acl_entry {

SKYLENS_EC2_TRAIL(CreateNetworkAclEntry)

constexpr std::size_t kEntriesMax = 20;  // a direction

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(NetworkAcl * acl,
                find_row(kNetworkAclId, state.network_acls, params.str("NetworkAclId")));
    SKYLENS_TRY(const NetworkAclEntry entry, read_entry(params));
    if (find_entry(*acl, entry.rule_number, entry.egress) != nullptr) {
        return aws::error("NetworkAclEntryAlreadyExists", "The network acl entry identified by ",
                          static_cast<std::int64_t>(entry.rule_number), " already exists.");
    }
    std::size_t count = 0;
    for (const NetworkAclEntry& other : acl->entries) {
        if (other.egress == entry.egress && other.rule_number != kLastRule) ++count;
    }
    if (count >= kEntriesMax) {
        return aws::error("NetworkAclEntryLimitExceeded",
                          "The maximum number of network acl entries has been reached.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    insert_entry(*acl, entry);
    call.changed("AWS::EC2::NetworkAcl", acl->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_resource(call, "network-acl", params.str("NetworkAclId"), out);
}

}  // namespace create_network_acl_entry

SKYLENS_DEFINE_OP(CreateNetworkAclEntry) = {.write = create_network_acl_entry::run,
                                            .requirements = create_network_acl_entry::requirements,
                                            .trail = {.request = create_network_acl_entry::trail}};

}  // namespace skylens::ec2
