// autoscaling:DetachTrafficSources: target groups let go of the instances of the group, which run
//   on.
//
// IAM: autoscaling:DetachTrafficSources on the group.
// Errors, in order: ValidationError (unknown group, a target group that is not attached),
//   NotSimulated (other traffic sources).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: the target group is gone from the group at once, while its targets are
//   still being drained.
#include <algorithm>

#include "services/autoscaling/lookup.h"
#include "services/autoscaling/state.h"
#include "services/autoscaling/targets.h"

namespace skylens::autoscaling {
namespace detach_traffic_sources {

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
    auto& known = group->target_groups;
    for (const Str& arn : arns) {
        if (std::find(known.begin(), known.end(), arn) != known.end()) continue;
        return invalid("Trying to remove Target Groups that are not part of the group");
    }
    for (const Str& arn : arns) {
        known.erase(std::remove(known.begin(), known.end(), arn), known.end());
        for (GroupInstance& instance : group->instances) {
            if (!instance.registered) continue;
            deregister_instance(call.world, call.place, {arn}, instance.id, call.effect);
            instance.registered = !known.empty();
        }
    }
    call.changed("AWS::AutoScaling::AutoScalingGroup", group_arn(call.world, call.place, *group));
    return Value::object();
}

}  // namespace detach_traffic_sources

SKYLENS_DEFINE_OP(DetachTrafficSources) = {.write = detach_traffic_sources::run,
                                           .requirements = on_group};

}  // namespace skylens::autoscaling
