// AWS::AutoScaling::LaunchConfiguration. The id is its ARN.
//
// Deviations from AWS: the members are those that the API answers.
#include "services/config/resource_type.h"
#include "services/config/state.h"

namespace skylens::config {
namespace auto_scaling_launch_configuration {

Description describe(const Value& element) {
    Description description;
    description.id = element["LaunchConfigurationARN"].as_str();
    description.name = element["LaunchConfigurationName"].as_str();
    description.arn = description.id;
    description.created = time_of(element["CreatedTime"]);
    description.configuration = in_config_style(element);
    for (const Value& group : element["SecurityGroups"].elements()) {
        relate(description, "AWS::EC2::SecurityGroup", group, "Is associated with SecurityGroup");
    }
    return description;
}

std::vector<Description> all(const aws::World& world, aws::Place place) {
    std::vector<Description> descriptions;
    for (const Value& element :
         read_all(world, place, "autoscaling", "DescribeLaunchConfigurations", Value::object(),
                  "LaunchConfigurations", "NextToken", "NextToken")) {
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

}  // namespace auto_scaling_launch_configuration

SKYLENS_DEFINE_RESOURCE_TYPE(AutoScalingLaunchConfiguration) = {
    .name = "AWS::AutoScaling::LaunchConfiguration",
    .service = "autoscaling",
    .list_operation = "DescribeLaunchConfigurations",
    .all = auto_scaling_launch_configuration::all,
    .one = auto_scaling_launch_configuration::one};

}  // namespace skylens::config
