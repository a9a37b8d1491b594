// AWS::AutoScaling::ScheduledAction. The id is its ARN.
//
// Deviations from AWS: the relationship to the group is left out.
#include "services/config/resource_type.h"
#include "services/config/state.h"

namespace skylens::config {
namespace auto_scaling_scheduled_action {

Description describe(const Value& element) {
    Description description;
    description.id = element["ScheduledActionARN"].as_str();
    description.name = element["ScheduledActionName"].as_str();
    description.arn = description.id;
    description.configuration = in_config_style(element);
    return description;
}

constexpr Listing kListing = {"autoscaling", "DescribeScheduledActions",
                              "ScheduledUpdateGroupActions", describe};

std::vector<Description> all(const aws::World& world, aws::Place place) {
    return describe_all(world, place, kListing);
}

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    return describe_one(world, place, kListing, id);
}

}  // namespace auto_scaling_scheduled_action

SKYLENS_DEFINE_RESOURCE_TYPE(AutoScalingScheduledAction) = {
    .name = "AWS::AutoScaling::ScheduledAction",
    .service = "autoscaling",
    .list_operation = "DescribeScheduledActions",
    .all = auto_scaling_scheduled_action::all,
    .one = auto_scaling_scheduled_action::one};

}  // namespace skylens::config
