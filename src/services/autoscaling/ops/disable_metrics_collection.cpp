// autoscaling:DisableMetricsCollection: no more of these group metrics; of none without a list.
//
// IAM: autoscaling:DisableMetricsCollection on the group.
// Errors, in order: ValidationError (unknown group).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace disable_metrics_collection {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Group* const group, find_group(call, params));
    std::vector<Str> kept;
    for (const Str& known : group->metrics) {
        bool gone = params.list("Metrics").empty();
        for (const Value& given : params.list("Metrics"))
            gone = gone || known == given.as_string();
        if (!gone) kept.push_back(known);
    }
    group->metrics = std::move(kept);
    call.changed("AWS::AutoScaling::AutoScalingGroup", group_arn(call.world, call.place, *group));
    return Value::object();
}

}  // namespace disable_metrics_collection

SKYLENS_DEFINE_OP(DisableMetricsCollection) = {.write = disable_metrics_collection::run,
                                               .requirements = on_group};

}  // namespace skylens::autoscaling
