// autoscaling:PutLifecycleHook: makes or replaces a lifecycle hook.
//
// IAM: autoscaling:PutLifecycleHook on the group; iam:PassRole on the role of the notification
//   target.
// Errors, in order: ValidationError (unknown group, transition, result, timeout), LimitExceeded.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: the role's permissions on the notification target are not asked. The
//   wording of the refusals is inferred.
#include "services/autoscaling/activities.h"
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/settings.h"
#include "services/autoscaling/state.h"
#include "services/iam/iam.h"

namespace skylens::autoscaling {
namespace put_lifecycle_hook {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Group* const group, find_group(call, params));
    const std::string_view name = params["LifecycleHookName"].as_string();
    Hook hook;
    bool is_new = true;
    for (const Hook& known : group->hooks) {
        if (known.name != name) continue;
        hook = known;
        is_new = false;
    }
    SKYLENS_TRY_OK(read_hook(params.value(), is_new, hook));
    constexpr std::size_t kHooksMax = 50;
    if (is_new && group->hooks.size() >= kHooksMax) {
        return aws::error("LimitExceeded",
                          "Number of lifecycle hooks per AutoScalingGroup is limited to 50");
    }
    if (params.has("NotificationTargetARN") && !hook.target_arn.empty()) {
        send_hook_test(call.world, call.place, *group, hook, call.effect);
    }
    put_hook(*group, std::move(hook));
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    on_group(call, params, out);
    const Str role = params.str("RoleARN");
    if (!role.empty()) iam::require_pass_role(role, "autoscaling.amazonaws.com", out);
}

}  // namespace put_lifecycle_hook

SKYLENS_DEFINE_OP(PutLifecycleHook) = {.write = put_lifecycle_hook::run,
                                       .requirements = put_lifecycle_hook::requirements};

}  // namespace skylens::autoscaling
