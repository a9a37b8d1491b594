// autoscaling:SetInstanceProtection: protects instances from scale-in, or no longer.
//
// IAM: autoscaling:SetInstanceProtection on the group.
// Errors, in order: ValidationError (unknown group, an instance of no or another group).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace set_instance_protection {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Group* const group, find_group(call, params));
    for (const Value& id : params.list("InstanceIds")) {
        if (find_instance(*group, id.as_string()) != nullptr) continue;
        return invalid("The instance ", id.as_string(), " is not part of Auto Scaling group ",
                       group->id.view(), ".");
    }
    for (const Value& id : params.list("InstanceIds")) {
        find_instance(*group, id.as_string())->protected_from_scale_in =
            params.flag("ProtectedFromScaleIn");
    }
    group->protected_told = false;
    return Value::object();
}

}  // namespace set_instance_protection

SKYLENS_DEFINE_OP(SetInstanceProtection) = {.write = set_instance_protection::run,
                                            .requirements = on_group};

}  // namespace skylens::autoscaling
