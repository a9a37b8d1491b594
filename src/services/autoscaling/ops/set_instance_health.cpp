// autoscaling:SetInstanceHealth: says that an instance is healthy or not; an unhealthy one is
//   replaced.
//
// IAM: autoscaling:SetInstanceHealth on the group that has the instance.
// Errors, in order: ValidationError (no group has the instance, another status than Healthy and
//   Unhealthy).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: the wording for another status is inferred.
#include "services/autoscaling/capacity.h"
#include "services/autoscaling/health.h"
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace set_instance_health {

Failure unknown(std::string_view id) {
    return invalid("Instance Id not found - No managed instance found for instance ID: ", id);
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    const Str id = params.str("InstanceId");
    const std::string_view status = params["HealthStatus"].as_string();
    if (status != "Healthy" && status != "Unhealthy") {
        return invalid("Instance Health Status must be one of Healthy or Unhealthy");
    }
    Group* const group = group_of(call.here().autoscaling, id);
    if (group == nullptr) return unknown(id);
    GroupInstance& instance = *find_instance(*group, id);
    const bool respects = params.flag("ShouldRespectGracePeriod", true);
    const bool graced = respects && instance.was_in_service &&
                        call.now < instance.in_service + seconds(group->settings.grace);
    if (status == "Healthy") {
        instance.healthy = true;
    } else if (!graced && instance.healthy) {
        mark_unhealthy(call.world, call.place, *group, instance, "a user health-check",
                       call.effect);
        schedule_work(call.world, call.place, *group, call.effect);
    }
    return Value::object();
}

}  // namespace set_instance_health

SKYLENS_DEFINE_OP(SetInstanceHealth) = {.write = set_instance_health::run,
                                        .requirements = on_instance_group};

}  // namespace skylens::autoscaling
