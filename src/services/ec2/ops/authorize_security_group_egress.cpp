// ec2:AuthorizeSecurityGroupEgress: adds outbound rules to a security group.
//
// IAM: ec2:AuthorizeSecurityGroupEgress on the security group; ec2:CreateTags on tagged rules.
// Errors, in order: MissingParameter, InvalidGroupId.Malformed, InvalidGroup.NotFound,
//   InvalidParameterValue (protocol, ports, CIDR block, description), InvalidPermission.Duplicate,
//   RulesPerSecurityGroupLimitExceeded, DryRunOperation.
// CloudTrail: groupId and ipPermissions.
//
// Deviations from AWS: peers are CIDR blocks and groups of the same account; prefix lists are
//   not simulated.
#include "services/ec2/access.h"
#include "services/ec2/security_group_changes.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace authorize_security_group_egress {

SKYLENS_EC2_TRAIL(AuthorizeSecurityGroupEgress)

static void requirements(const aws::ReadCall& call, const aws::Params& params,
                         aws::Requirements& out) {
    require_group(call, params, out);
    require_create_tags(call, params, "security-group-rule", out);
}

static Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    return authorize_rules(call, params, true);
}

}  // namespace authorize_security_group_egress

SKYLENS_DEFINE_OP(AuthorizeSecurityGroupEgress) = {
    .write = authorize_security_group_egress::run,
    .requirements = authorize_security_group_egress::requirements,
    .trail = {.request = authorize_security_group_egress::trail}};

}  // namespace skylens::ec2
