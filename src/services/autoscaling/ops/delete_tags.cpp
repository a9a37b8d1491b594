// autoscaling:DeleteTags: takes tags off groups.
//
// IAM: autoscaling:DeleteTags on each group.
// Errors, in order: ValidationError (resource type, unknown group).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: the wording for another resource type is inferred.
#include <algorithm>

#include "services/autoscaling/lookup.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace delete_tags {

Status check(const aws::WriteCall& call, const aws::Params& params) {
    for (const Value& tag : params.list("Tags")) {
        const std::string_view name = tag["ResourceId"].as_string();
        if (tag["ResourceType"].as_string() != "auto-scaling-group") {
            return invalid("Resource type ", tag["ResourceType"].as_string(), " is not valid");
        }
        if (!call.here().autoscaling->groups.contains(name)) return no_group(name);
    }
    return Ok{};
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(check(call, params));
    for (const Value& given : params.list("Tags")) {
        Group& group = *call.here().autoscaling->groups.find(given["ResourceId"].as_string());
        group.tags.erase(std::remove_if(group.tags.begin(), group.tags.end(),
                                        [&](const GroupTag& tag) {
                                            return tag.key == given["Key"].as_string() &&
                                                   (!given.contains("Value") ||
                                                    tag.value == given["Value"].as_string());
                                        }),
                         group.tags.end());
        call.changed("AWS::AutoScaling::AutoScalingGroup",
                     group_arn(call.world, call.place, group));
    }
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    for (const Value& tag : params.list("Tags")) {
        const Value named = Value::object({{"AutoScalingGroupName", tag["ResourceId"]}});
        on_group(call, aws::Params(named), out);
    }
}

}  // namespace delete_tags

SKYLENS_DEFINE_OP(DeleteTags) = {.write = delete_tags::run,
                                 .requirements = delete_tags::requirements};

}  // namespace skylens::autoscaling
