// Network ACLs: reading and showing their entries.
#pragma once

#include "aws/operation.h"
#include "base/result.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

// An element of DescribeNetworkAcls.
Value network_acl_value(const aws::World& world, aws::Place place, const NetworkAcl& acl);

// The entry that CreateNetworkAclEntry and ReplaceNetworkAclEntry describe. Refuses, in order:
// InvalidParameterValue (rule number, protocol), MissingParameter and InvalidParameterValue (CIDR
// block), MissingParameter and InvalidParameterValue (ports, ICMP type).
Result<NetworkAclEntry> read_entry(const aws::Params& params);
Status check_rule_number(std::int64_t number);

// Null when there is none.
NetworkAclEntry* find_entry(NetworkAcl& acl, std::int32_t number, bool egress);
Failure no_such_entry(std::int32_t number);
// Puts it where it belongs: outbound first, by number.
void insert_entry(NetworkAcl& acl, const NetworkAclEntry& entry);

}  // namespace skylens::ec2
