// autoscaling:DeleteLaunchConfiguration: deletes a launch configuration that no group uses.
//
// IAM: autoscaling:DeleteLaunchConfiguration on it.
// Errors, in order: ValidationError (unknown), ResourceInUse.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace delete_launch_configuration {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const std::string_view name = params["LaunchConfigurationName"].as_string();
    State& state = call.here().autoscaling;
    const LaunchConfiguration* made = state.configurations.find(name);
    if (made == nullptr) {
        return invalid("Launch configuration name not found - Launch configuration ", name,
                       " not found");
    }
    for (const Group& group : state.groups) {
        if (group.settings.source.configuration != name) continue;
        return aws::error("ResourceInUse", "Cannot delete launch configuration ", name,
                          " because it is attached to AutoScalingGroup ", group.id.view());
    }
    call.changed("AWS::AutoScaling::LaunchConfiguration",
                 configuration_arn(call.world, call.place, *made));
    state.configurations.erase(name);
    return Value::object();
}

}  // namespace delete_launch_configuration

SKYLENS_DEFINE_OP(DeleteLaunchConfiguration) = {.write = delete_launch_configuration::run,
                                                .requirements = on_configuration};

}  // namespace skylens::autoscaling
