// ec2:AuthorizeSecurityGroupIngress: adds inbound rules to a security group.
//
// IAM: ec2:AuthorizeSecurityGroupIngress on the security group; ec2:CreateTags on tagged rules.
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
namespace authorize_security_group_ingress {

SKYLENS_EC2_TRAIL(AuthorizeSecurityGroupIngress)

static void requirements(const aws::ReadCall& call, const aws::Params& params,
                         aws::Requirements& out) {
    require_group(call, params, out);
    require_create_tags(call, params, "security-group-rule", out);
}

static Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    return authorize_rules(call, params, false);
}

}  // namespace authorize_security_group_ingress

SKYLENS_DEFINE_OP(AuthorizeSecurityGroupIngress) = {
    .write = authorize_security_group_ingress::run,
    .requirements = authorize_security_group_ingress::requirements,
    .trail = {.request = authorize_security_group_ingress::trail}};

}  // namespace skylens::ec2
