// ec2:DeletePlacementGroup: deletes a placement group without instances.
//
// IAM: ec2:DeletePlacementGroup on the group.
// Errors, in order: InvalidPlacementGroup.Unknown, InvalidPlacementGroup.InUse, DryRunOperation.
// CloudTrail: groupName.
//
// Deviations from AWS: none known.
#include "services/ec2/access.h"
#include "services/ec2/errors.h"
#include "services/ec2/launch_placement.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"

namespace skylens::ec2 {
namespace delete_placement_group {

SKYLENS_EC2_TRAIL(DeletePlacementGroup)

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    Value context = region_context(call);
    const Str name = params.str("GroupName");
    const PlacementGroup* group = find_placement_group(call.here().ec2, name);
    if (group != nullptr) add_resource_tags(context, group->tags);
    out.push_back(
        {action_of(call), resource_arn(call, "placement-group", name), std::move(context)});
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    const Str name = params.str("GroupName");
    const PlacementGroup* group = find_placement_group(state, name);
    if (group == nullptr) {
        return aws::error("InvalidPlacementGroup.Unknown", "The Placement Group '", name.view(),
                          "' is unknown.");
    }
    if (members_of(state, name, -1) > 0) {
        return aws::error("InvalidPlacementGroup.InUse", "The placement group '", name.view(),
                          "' is in use and may not be deleted.");
    }
    SKYLENS_TRY_OK(dry_run(params));
    const Str id = group->id;
    state.placement_groups.erase(id);
    return Value::object();
}

}  // namespace delete_placement_group

SKYLENS_DEFINE_OP(DeletePlacementGroup) = {.write = delete_placement_group::run,
                                           .requirements = delete_placement_group::requirements,
                                           .trail = {.request = delete_placement_group::trail}};

}  // namespace skylens::ec2
