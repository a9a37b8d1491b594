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

std::vector<Description> all(const aws::World& world, aws::Place place) {
    std::vector<Description> descriptions;
    for (const Value& element :
         read_all(world, place, "autoscaling", "DescribePolicies", Value::object(),
                  "ScalingPolicies", "NextToken", "NextToken")) {
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

}  // namespace auto_scaling_scaling_policy

SKYLENS_DEFINE_RESOURCE_TYPE(AutoScalingScalingPolicy) = {.name = "AWS::AutoScaling::ScalingPolicy",
                                                          .service = "autoscaling",
                                                          .list_operation = "DescribePolicies",
                                                          .all = auto_scaling_scaling_policy::all,
                                                          .one = auto_scaling_scaling_policy::one};

}  // namespace skylens::config
