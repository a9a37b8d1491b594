// AWS::AutoScaling::ScalingPolicy. The id is its ARN.
//
// Deviations from AWS: the relationship to the group is left out.
#include "services/config/resource_type.h"
#include "services/config/state.h"

namespace skylens::config {
namespace auto_scaling_scaling_policy {

Description describe(const Value& element) {
    Description description;
    description.id = element["PolicyARN"].as_str();
    description.name = element["PolicyName"].as_str();
    description.arn = description.id;
    description.configuration = in_config_style(element);
    for (const Value& alarm : element["Alarms"].elements()) {
        relate(description, "AWS::CloudWatch::Alarm", alarm["AlarmName"],
               "Is associated with Alarm");
    }
    return description;
}

constexpr Listing kListing = {"autoscaling", "DescribePolicies", "ScalingPolicies", describe};

std::vector<Description> all(const aws::World& world, aws::Place place) {
    return describe_all(world, place, kListing);
}

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    return describe_one(world, place, kListing, id);
}

}  // namespace auto_scaling_scaling_policy

SKYLENS_DEFINE_RESOURCE_TYPE(AutoScalingScalingPolicy) = {.name = "AWS::AutoScaling::ScalingPolicy",
                                                          .service = "autoscaling",
                                                          .list_operation = "DescribePolicies",
                                                          .all = auto_scaling_scaling_policy::all,
                                                          .one = auto_scaling_scaling_policy::one};

}  // namespace skylens::config
