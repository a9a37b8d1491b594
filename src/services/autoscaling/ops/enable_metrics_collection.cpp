// autoscaling:EnableMetricsCollection: group metrics every minute; all without a list.
//
// IAM: autoscaling:EnableMetricsCollection on the group.
// Errors, in order: ValidationError (unknown group, granularity, metric), NotSimulated (metrics
//   of warm pools).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: the wording of the refusals is inferred; metrics of warm pools are
//   refused.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/names.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace enable_metrics_collection {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Group* const group, find_group(call, params));
    if (params["Granularity"].as_string() != "1Minute") {
        return invalid("Invalid granularity: ", params["Granularity"].as_string(),
                       ". Valid granularities are: [1Minute]");
    }
    for (const Value& given : params.list("Metrics")) {
        const std::string_view name = given.as_string();
        if (group_metric_names().contains(name)) continue;
        if (name.find("WarmPool") != std::string_view::npos) return aws::not_simulated(name);
        return invalid("Invalid metric: ", name);
    }
    std::vector<Str> enabled;
    for (const char* const name : group_metric_names()) {
        bool wanted = params.list("Metrics").empty();
        for (const Value& given : params.list("Metrics")) {
            wanted = wanted || given.as_string() == name;
        }
        for (const Str& known : group->metrics)
            wanted = wanted || known == name;
        if (wanted) enabled.emplace_back(name);
    }
    group->metrics = std::move(enabled);
    call.changed("AWS::AutoScaling::AutoScalingGroup", group_arn(call.world, call.place, *group));
    return Value::object();
}

}  // namespace enable_metrics_collection

SKYLENS_DEFINE_OP(EnableMetricsCollection) = {.write = enable_metrics_collection::run,
                                              .requirements = on_group};

}  // namespace skylens::autoscaling
