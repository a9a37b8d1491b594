// autoscaling:AttachTrafficSources: target groups get the instances of the group, those in
//   service at once.
//
// IAM: autoscaling:AttachTrafficSources on the group.
// Errors, in order: ValidationError (unknown group or target group), NotSimulated (other traffic
//   sources).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: the instances are registered at once, not a little later.
#include <algorithm>

#include "services/autoscaling/lookup.h"
#include "services/autoscaling/state.h"
#include "services/autoscaling/targets.h"

namespace skylens::autoscaling {
namespace attach_traffic_sources {

Result<std::vector<Str>> named(const aws::Params& params) {
    std::vector<Str> arns;
    for (const Value& given : params.list("TrafficSources")) {
        const std::string_view type = given["Type"].as_string();
        if (!type.empty() && type != "elbv2") {
            return aws::not_simulated("a traffic source of type ", type);
        }
        arns.push_back(given["Identifier"].as_str());
    }
    return arns;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Group* const group, find_group(call, params));
    SKYLENS_TRY(const std::vector<Str> arns, named(params));
    SKYLENS_TRY_OK(check_target_groups(call.world, call.place, arns));
    for (const Str& arn : arns) {
        auto& known = group->target_groups;
        if (std::find(known.begin(), known.end(), arn) != known.end()) continue;
        known.push_back(arn);
        for (GroupInstance& instance : group->instances) {
            if (instance.state != LifecycleState::InService) continue;
            if (is_suspended(*group, "AddToLoadBalancer")) continue;
            register_instance(call.world, call.place, {arn}, instance.id, call.effect);
            instance.registered = true;
        }
    }
    call.changed("AWS::AutoScaling::AutoScalingGroup", group_arn(call.world, call.place, *group));
    return Value::object();
}

}  // namespace attach_traffic_sources

SKYLENS_DEFINE_OP(AttachTrafficSources) = {.write = attach_traffic_sources::run,
                                           .requirements = on_group};

}  // namespace skylens::autoscaling
