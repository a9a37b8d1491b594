// ec2:DeleteSecurityGroup: deletes a group that nothing uses.
//
// IAM: ec2:DeleteSecurityGroup on the security group.
// Errors, in order: MissingParameter, InvalidGroupId.Malformed, InvalidGroup.NotFound,
//   CannotDelete (the default group), DependencyViolation (used by a network interface or named
//   by a rule of another group), DryRunOperation.
// CloudTrail: groupId or groupName.
//
// Deviations from AWS: none known.
#include "services/ec2/access.h"
#include "services/ec2/errors.h"
#include "services/ec2/security_groups.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace delete_security_group {

SKYLENS_EC2_TRAIL(DeleteSecurityGroup)

bool in_use(const State& state, const Str& id) {
    for (const NetworkInterface& card : state.network_interfaces) {
        for (const Str& group : card.group_ids) {
            if (group == id) return true;
        }
    }
    for (const SecurityGroup& group : state.security_groups) {
        if (group.id == id) continue;
        for (const SecurityGroupRule& rule : group.rules) {
            if (rule.peer_type == PeerType::Group && rule.peer == id) return true;
        }
    }
    return false;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY(const Str id, read_group(state, params));
    const SecurityGroup& group = *state.security_groups.find(id);
    if (group.name == "default") {
        return aws::error("CannotDelete", "the specified group: \"", id.view(), "\" name: \"",
                          group.name.view(), "\" cannot be deleted by a user");
    }
    if (in_use(state, id)) {
        return aws::error("DependencyViolation", "resource ", id.view(), " has a dependent object");
    }
    SKYLENS_TRY_OK(dry_run(params));
    state.security_groups.erase(id);
    call.changed("AWS::EC2::SecurityGroup", id);
    return Value::object({{"Return", true}, {"GroupId", id}});
}

}  // namespace delete_security_group

SKYLENS_DEFINE_OP(DeleteSecurityGroup) = {.write = delete_security_group::run,
                                          .requirements = require_group,
                                          .trail = {.request = delete_security_group::trail}};

}  // namespace skylens::ec2
