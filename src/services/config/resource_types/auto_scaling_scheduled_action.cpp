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

std::vector<Description> all(const aws::World& world, aws::Place place) {
    std::vector<Description> descriptions;
    for (const Value& element :
         read_all(world, place, "autoscaling", "DescribeScheduledActions", Value::object(),
                  "ScheduledUpdateGroupActions", "NextToken", "NextToken")) {
        descriptions.push_back(describe(element));
    }
    return descriptions;
}

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    for (Description& description : all(world, place)) {
        if (description.id == id) return std::move(description);
    }
    return std::nullopt;
}

}  // namespace auto_scaling_scheduled_action

SKYLENS_DEFINE_RESOURCE_TYPE(AutoScalingScheduledAction) = {
    .name = "AWS::AutoScaling::ScheduledAction",
    .service = "autoscaling",
    .list_operation = "DescribeScheduledActions",
    .all = auto_scaling_scheduled_action::all,
    .one = auto_scaling_scheduled_action::one};

}  // namespace skylens::config
