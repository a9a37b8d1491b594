// iam:UpdateGroup: renames a group or moves it to another path.
//
// IAM: iam:UpdateGroup on the group.
// Errors, in order: NoSuchEntity, EntityAlreadyExists.
// CloudTrail: responseElements null.
//
// Deviations from AWS: none.
#include <algorithm>

#include "aws/operation.h"
#include "base/text.h"
#include "services/iam/entities.h"
#include "services/iam/requirements.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace update_group {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.account().iam;
    SKYLENS_TRY(const Group* found, need_group(state, params.str("GroupName")));
    const Str name = params.str("NewGroupName", found->id);
    if (!equal_ignoring_case(name, found->id)) {
        SKYLENS_TRY_OK(check_new_name(state.groups, name, "Group with name "));
    }
    Group group = *found;
    for (User& user : state.users) {
        std::replace(user.groups.begin(), user.groups.end(), group.id, name);
    }
    state.groups.erase(group.id);
    group.id = name;
    group.path = params.str("NewPath", group.path);
    call.changed("AWS::IAM::Group", group.group_id);
    state.groups.insert(std::move(group));
    return Value::object();
}

}  // namespace update_group

SKYLENS_DEFINE_OP(UpdateGroup) = {.write = update_group::run, .requirements = require_group};

}  // namespace skylens::iam
