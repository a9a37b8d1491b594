// AWS::AutoScaling::AutoScalingGroup. The id is its ARN.
//
// Deviations from AWS: relationships name a launch configuration by its name.
#include "services/config/resource_type.h"
#include "services/config/state.h"

namespace skylens::config {
namespace auto_scaling_group {

Description describe(const Value& element) {
    Description description;
    description.id = element["AutoScalingGroupARN"].as_str();
    description.name = element["AutoScalingGroupName"].as_str();
    description.arn = description.id;
    description.created = time_of(element["CreatedTime"]);
    description.configuration = in_config_style(element);
    description.tags = tags_map(element["Tags"]);
    for (const Value& instance : element["Instances"].elements()) {
        relate(description, "AWS::EC2::Instance", instance["InstanceId"], "Contains Instance");
    }
    relate(description, "AWS::AutoScaling::LaunchConfiguration", element["LaunchConfigurationName"],
           "Is associated with LaunchConfiguration");
    relate(description, "AWS::EC2::LaunchTemplate", element["LaunchTemplate"]["LaunchTemplateId"],
           "Is associated with LaunchTemplate");
    std::string_view subnets = element["VPCZoneIdentifier"].as_string();
    while (!subnets.empty()) {
        const std::size_t comma = subnets.find(',');
        relate(description, "AWS::EC2::Subnet", subnets.substr(0, comma),
               "Is associated with Subnet");
        subnets = comma == std::string_view::npos ? "" : subnets.substr(comma + 1);
    }
    return description;
}

constexpr Listing kListing = {"autoscaling", "DescribeAutoScalingGroups", "AutoScalingGroups",
                              describe};

std::vector<Description> all(const aws::World& world, aws::Place place) {
    return describe_all(world, place, kListing);
}

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    return describe_one(world, place, kListing, id);
}

}  // namespace auto_scaling_group

SKYLENS_DEFINE_RESOURCE_TYPE(AutoScalingGroup) = {.name = "AWS::AutoScaling::AutoScalingGroup",
                                                  .service = "autoscaling",
                                                  .list_operation = "DescribeAutoScalingGroups",
                                                  .all = auto_scaling_group::all,
                                                  .one = auto_scaling_group::one};

}  // namespace skylens::config
