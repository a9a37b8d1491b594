// ec2:UpdateSecurityGroupRuleDescriptionsIngress: changes the descriptions of inbound rules.
//
// IAM: ec2:UpdateSecurityGroupRuleDescriptionsIngress on the security group.
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
namespace update_security_group_rule_descriptions_ingress {

SKYLENS_EC2_TRAIL(UpdateSecurityGroupRuleDescriptionsIngress)

static Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    return update_descriptions(call, params, false);
}

}  // namespace update_security_group_rule_descriptions_ingress

SKYLENS_DEFINE_OP(UpdateSecurityGroupRuleDescriptionsIngress) = {
    .write = update_security_group_rule_descriptions_ingress::run,
    .requirements = require_group,
    .trail = {.request = update_security_group_rule_descriptions_ingress::trail}};

}  // namespace skylens::ec2
