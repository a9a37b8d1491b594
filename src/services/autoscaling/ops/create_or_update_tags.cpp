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

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(check_tagged_groups(call.read(), params));
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

}  // namespace create_or_update_tags

SKYLENS_DEFINE_OP(CreateOrUpdateTags) = {.write = create_or_update_tags::run,
                                         .requirements = on_tagged_groups};

}  // namespace skylens::autoscaling
