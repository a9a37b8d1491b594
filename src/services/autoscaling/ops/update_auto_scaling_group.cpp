// autoscaling:UpdateAutoScalingGroup: changes what is given of a group; a desired capacity
//   outside the new limits moves to them.
//
// IAM: autoscaling:UpdateAutoScalingGroup on the group.
// Errors, in order: ValidationError (unknown group), NotSimulated, ValidationError (launch
//   source, health check type, termination policies, zones and subnets, sizes, what EC2 would
//   refuse to launch).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: as of CreateAutoScalingGroup.
#include <algorithm>

#include "services/autoscaling/capacity.h"
#include "services/autoscaling/launching.h"
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/settings.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace update_auto_scaling_group {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Group* const group, find_group(call, params));
    if (group->deleting) {
        return aws::error("ScalingActivityInProgress", "AutoScalingGroup ", group->id.view(),
                          " is pending delete and cannot be updated");
    }
    Group changed = *group;
    GroupSettings& settings = changed.settings;
    SKYLENS_TRY_OK(read_settings(call.read(), params, "UpdateAutoScalingGroup", settings));
    settings.min = params.integer("MinSize", settings.min);
    settings.max = params.integer("MaxSize", settings.max);
    if (params.has("DesiredCapacity")) {
        settings.desired = params.integer("DesiredCapacity");
    } else if (settings.min <= settings.max) {
        settings.desired = std::max(settings.min, std::min(settings.max, settings.desired));
    }
    SKYLENS_TRY_OK(check_sizes(settings));
    SKYLENS_TRY_OK(check_source(call.read(), changed));
    const std::int64_t desired = settings.desired;
    const std::int64_t before = group->settings.desired;
    settings.desired = before;
    group->settings = settings;
    group->effect = call.effect;
    set_desired(call.world, call.place, *group, desired,
                join("a user request update of AutoScalingGroup constraints to min: ", settings.min,
                     ", max: ", settings.max, ", desired: ", desired),
                call.effect);
    call.changed("AWS::AutoScaling::AutoScalingGroup", group_arn(call.world, call.place, *group));
    return Value::object();
}

}  // namespace update_auto_scaling_group

SKYLENS_DEFINE_OP(UpdateAutoScalingGroup) = {.write = update_auto_scaling_group::run,
                                             .requirements = on_group};

}  // namespace skylens::autoscaling
