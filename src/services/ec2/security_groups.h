// Security groups and their rules: finding, reading and showing them.
#pragma once

#include <vector>

#include "aws/operation.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {

// The group that GroupId names, or GroupName in the default VPC; null when there is none.
const SecurityGroup* named_group(const State& state, const aws::Params& params);
// The same with EC2's errors: missing, malformed or unknown.
Result<Str> read_group(const State& state, const aws::Params& params);

// The rules that IpPermissions, or the flat parameters (IpProtocol, FromPort, ToPort, CidrIp,
// SourceSecurityGroupName), describe: without ids. Refuses with EC2's errors.
Result<std::vector<SecurityGroupRule>> read_rules(const aws::ReadCall& call,
                                                  const aws::Params& params,
                                                  const SecurityGroup& group, bool egress);
// The parts of a rule that are not its peer; completes and checks protocol and ports.
Status read_protocol(const Value& given, SecurityGroupRule& rule);
Status read_cidr_ipv4(std::string_view text, SecurityGroupRule& rule);
Status read_cidr_ipv6(std::string_view text, SecurityGroupRule& rule);

// Same direction, protocol, ports and peer.
bool same_rule(const SecurityGroupRule& a, const SecurityGroupRule& b);
// `peer: 0.0.0.0/0, TCP, from port: 22, to port: 22, ALLOW`, as EC2's errors print a rule.
std::string rule_text(const SecurityGroupRule& rule);

// IpPermissions or IpPermissionsEgress: rules with the same protocol and ports together.
Value permissions_value(const SecurityGroup& group, bool egress);
// An element of DescribeSecurityGroupRules.
Value rule_value(const aws::World& world, aws::Place place, const SecurityGroup& group,
                 const SecurityGroupRule& rule);

}  // namespace skylens::ec2
