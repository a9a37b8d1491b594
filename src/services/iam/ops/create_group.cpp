// iam:CreateGroup: creates a group.
//
// IAM: iam:CreateGroup on the new group.
// Errors, in order: EntityAlreadyExists, LimitExceeded
//   (GroupsPerAccount).
// CloudTrail: the answer as responseElements.
//
// Deviations from AWS: none.
#include "aws/operation.h"
#include "services/iam/entities.h"
#include "services/iam/ids.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace create_group {

constexpr std::size_t kGroupsMax = 300;

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.account().iam;
    const Str name = params.str("GroupName");
    SKYLENS_TRY_OK(check_new_name(state.groups, name, "Group with name "));
    if (state.groups.size() >= kGroupsMax) return over_quota("GroupsPerAccount: 300");
    Group group;
    group.id = name;
    group.group_id = new_unique_id(call.world, "AGPA");
    group.path = params.str("Path", "/");
    group.created = call.now;
    const Group& made = state.groups.insert(std::move(group));
    call.changed("AWS::IAM::Group", made.group_id);
    return Value::object({{"Group", group_value(call.account_id(), made)}});
}

}  // namespace create_group

SKYLENS_DEFINE_OP(CreateGroup) = {.write = create_group::run, .requirements = require_group};

}  // namespace skylens::iam
