// ec2:RevokeSecurityGroupEgress: removes outbound rules from a security group.
//
// IAM: ec2:RevokeSecurityGroupEgress on the security group.
// Errors, in order: MissingParameter, InvalidGroupId.Malformed, InvalidGroup.NotFound,
//   InvalidSecurityGroupRuleId.Malformed, InvalidSecurityGroupRuleId.NotFound,
//   InvalidParameterValue, InvalidPermission.NotFound (not in a default VPC), DryRunOperation.
//   In a default VPC the answer names the rules that are not there: UnknownIpPermissions.
// CloudTrail: groupId and ipPermissions or securityGroupRuleIds.
//
// Deviations from AWS: peers are CIDR blocks and groups of the same account; prefix lists are
//   not simulated.
#include "services/ec2/access.h"
#include "services/ec2/security_group_changes.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace revoke_security_group_egress {

SKYLENS_EC2_TRAIL(RevokeSecurityGroupEgress)

static Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    return revoke_rules(call, params, true);
}

}  // namespace revoke_security_group_egress

SKYLENS_DEFINE_OP(RevokeSecurityGroupEgress) = {
    .write = revoke_security_group_egress::run,
    .requirements = require_group,
    .trail = {.request = revoke_security_group_egress::trail}};

}  // namespace skylens::ec2
