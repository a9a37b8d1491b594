// ec2:UpdateSecurityGroupRuleDescriptionsEgress: changes the descriptions of outbound rules.
//
// IAM: ec2:UpdateSecurityGroupRuleDescriptionsEgress on the security group.
// Errors, in order: MissingParameter, InvalidGroupId.Malformed, InvalidGroup.NotFound,
//   InvalidSecurityGroupRuleId.Malformed, InvalidSecurityGroupRuleId.NotFound,
//   InvalidParameterValue, InvalidPermission.NotFound, DryRunOperation.
// CloudTrail: groupId and ipPermissions.
//
// Deviations from AWS: peers are CIDR blocks and groups of the same account; prefix lists are
//   not simulated.
#include "services/ec2/access.h"
#include "services/ec2/security_group_changes.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace update_security_group_rule_descriptions_egress {

SKYLENS_EC2_TRAIL(UpdateSecurityGroupRuleDescriptionsEgress)

static Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    return update_descriptions(call, params, true);
}

}  // namespace update_security_group_rule_descriptions_egress

SKYLENS_DEFINE_OP(UpdateSecurityGroupRuleDescriptionsEgress) = {
    .write = update_security_group_rule_descriptions_egress::run,
    .requirements = require_group,
    .trail = {.request = update_security_group_rule_descriptions_egress::trail}};

}  // namespace skylens::ec2
