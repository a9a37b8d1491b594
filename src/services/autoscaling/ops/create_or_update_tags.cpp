// autoscaling:CreateOrUpdateTags: puts tags on groups; instances get those that propagate when
//   they are launched.
//
// IAM: autoscaling:CreateOrUpdateTags on each group.
// Errors, in order: ValidationError (resource type, unknown group, reserved keys), LimitExceeded.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: the wording for another resource type is inferred.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/settings.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace create_or_update_tags {

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
    for (const Value& tag : params.list("Tags")) {
        Group& group = *call.here().autoscaling->groups.find(tag["ResourceId"].as_string());
        Group copy = group;
        SKYLENS_TRY_OK(put_group_tags(copy, Value::array({tag})));
        group.tags = std::move(copy.tags);
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

}  // namespace create_or_update_tags

SKYLENS_DEFINE_OP(CreateOrUpdateTags) = {.write = create_or_update_tags::run,
                                         .requirements = create_or_update_tags::requirements};

}  // namespace skylens::autoscaling
