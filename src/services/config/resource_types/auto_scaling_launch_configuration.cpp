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

constexpr Listing kListing = {"autoscaling", "DescribeLaunchConfigurations", "LaunchConfigurations",
                              describe};

std::vector<Description> all(const aws::World& world, aws::Place place) {
    return describe_all(world, place, kListing);
}

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    return describe_one(world, place, kListing, id);
}

}  // namespace auto_scaling_launch_configuration

SKYLENS_DEFINE_RESOURCE_TYPE(AutoScalingLaunchConfiguration) = {
    .name = "AWS::AutoScaling::LaunchConfiguration",
    .service = "autoscaling",
    .list_operation = "DescribeLaunchConfigurations",
    .all = auto_scaling_launch_configuration::all,
    .one = auto_scaling_launch_configuration::one};

}  // namespace skylens::config
