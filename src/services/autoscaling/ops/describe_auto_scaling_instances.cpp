// autoscaling:DescribeAutoScalingInstances: instances of all groups, or those named.
//
// IAM: autoscaling:DescribeAutoScalingInstances on *.
// Errors, in order: InvalidNextToken.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/settings.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace describe_auto_scaling_instances {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    struct Found {
        const Group* group;
        const GroupInstance* instance;
    };
    std::vector<Found> found;
    for (const Group& group : call.here().autoscaling->groups) {
        for (const GroupInstance& instance : group.instances) {
            bool named = params.list("InstanceIds").empty();
            for (const Value& id : params.list("InstanceIds")) {
                named = named || instance.id == id.as_string();
            }
            if (named) found.push_back({&group, &instance});
        }
    }
    SKYLENS_TRY(const Page page, page_of(call, params, found.size(), 50, 50));
    Value list = Value::array();
    for (std::size_t i = page.begin; i < page.end; ++i) {
        Value shown = instance_value(call.place, *found[i].instance);
        shown.set("AutoScalingGroupName", found[i].group->id);
        // Here, and only here, the health is written in capital letters.
        shown.set("HealthStatus", found[i].instance->healthy ? "HEALTHY" : "UNHEALTHY");
        list.push(std::move(shown));
    }
    Value result = Value::object({{"AutoScalingInstances", std::move(list)}});
    if (!page.next.empty()) result.set("NextToken", page.next);
    return result;
}

}  // namespace describe_auto_scaling_instances

SKYLENS_DEFINE_OP(DescribeAutoScalingInstances) = {.read = describe_auto_scaling_instances::run};

}  // namespace skylens::autoscaling
