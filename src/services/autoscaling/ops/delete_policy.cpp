// autoscaling:DeletePolicy: deletes a policy, and with target tracking its alarms; other alarms
//   keep a dead action.
//
// IAM: autoscaling:DeletePolicy on the group.
// Errors, in order: ValidationError (unknown group or policy).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: the wording for an unknown policy is inferred.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/policies.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace delete_policy {

// By name in the group, or by ARN in any.
Result<Group*> owner(aws::WriteCall& call, const aws::Params& params) {
    const std::string_view wanted = params["PolicyName"].as_string();
    if (params.has("AutoScalingGroupName")) {
        Group* group =
            call.here().autoscaling->groups.find(params["AutoScalingGroupName"].as_string());
        if (group == nullptr) {
            return invalid("Group ", params["AutoScalingGroupName"].as_string(), " not found");
        }
        if (find_policy(*group, wanted) != nullptr) return group;
    } else if (wanted.substr(0, 4) == "arn:") {
        for (Group& group : call.here().autoscaling->groups) {
            if (find_policy(group, wanted) != nullptr) return &group;
        }
    }
    return invalid("No such policy: ", wanted);
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Group* const group, owner(call, params));
    Policy* const policy = find_policy(*group, params["PolicyName"].as_string());
    call.changed("AWS::AutoScaling::ScalingPolicy",
                 policy_arn(call.world, call.place, *group, *policy));
    delete_alarms(call.world, call.place, *policy, call.effect);
    group->policies.erase(group->policies.begin() + (policy - group->policies.data()));
    return Value::object();
}

}  // namespace delete_policy

SKYLENS_DEFINE_OP(DeletePolicy) = {.write = delete_policy::run, .requirements = on_group};

}  // namespace skylens::autoscaling
