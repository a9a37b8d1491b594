// autoscaling:DeleteAutoScalingGroup: deletes an empty group, or with ForceDelete the group with
//   its instances.
//
// IAM: autoscaling:DeleteAutoScalingGroup on the group.
// Errors, in order: ValidationError (unknown group, deletion protection), ResourceInUse
//   (instances), ScalingActivityInProgress.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: the wording of the deletion protection and of the activities of a forced
//   deletion is inferred.
#include <algorithm>

#include "services/autoscaling/activities.h"
#include "services/autoscaling/capacity.h"
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/policies.h"
#include "services/autoscaling/state.h"
#include "services/autoscaling/transitions.h"
#include "services/autoscaling/zones.h"

namespace skylens::autoscaling {
namespace delete_auto_scaling_group {

Status check_protection(const Group& group, bool force) {
    const Str& protection = group.settings.deletion_protection;
    const bool all = protection == "prevent-all-deletion";
    if (all || (force && protection == "prevent-force-deletion")) {
        return invalid("AutoScalingGroup ", group.id.view(),
                       " cannot be deleted because its deletion protection is ", protection.view());
    }
    return Ok{};
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Group* const group, find_group(call, params));
    const bool force = params.flag("ForceDelete");
    SKYLENS_TRY_OK(check_protection(*group, force));
    const bool busy = !group->instances.empty();
    if (busy && !force) {
        const bool only_activities = group->settings.desired == 0 && count_all(*group) == 0 &&
                                     std::none_of(group->instances.begin(), group->instances.end(),
                                                  [](const GroupInstance& one) {
                                                      return one.state == LifecycleState::Standby;
                                                  });
        if (only_activities) {
            return aws::error("ScalingActivityInProgress",
                              "You cannot delete an AutoScalingGroup while there are scaling "
                              "activities in progress for that group.");
        }
        return aws::error("ResourceInUse",
                          "You cannot delete an AutoScalingGroup while there are instances still "
                          "in the group.");
    }
    if (!busy) {
        remove_group(call.world, call.place, group->id, call.effect);
        return Value::object();
    }
    group->deleting = true;
    group->effect = call.effect;
    group->settings.min = group->settings.max = 0;
    const Str text = str_of(at_now(call.world), "a user request force deleted AutoScalingGroup",
                              change_text(group->settings.desired, 0), ".");
    group->settings.desired = 0;
    for (GroupInstance& instance : group->instances) {
        if (instance.terminating()) continue;
        begin_termination(call.world, call.place, *group, instance, text, call.effect);
    }
    call.changed("AWS::AutoScaling::AutoScalingGroup", group_arn(call.world, call.place, *group));
    return Value::object();
}

}  // namespace delete_auto_scaling_group

SKYLENS_DEFINE_OP(DeleteAutoScalingGroup) = {.write = delete_auto_scaling_group::run,
                                             .requirements = on_group};

}  // namespace skylens::autoscaling
