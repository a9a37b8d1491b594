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

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(check_tagged_groups(call.read(), params));
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

}  // namespace delete_tags

SKYLENS_DEFINE_OP(DeleteTags) = {.write = delete_tags::run, .requirements = on_tagged_groups};

}  // namespace skylens::autoscaling
