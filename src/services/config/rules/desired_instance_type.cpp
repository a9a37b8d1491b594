// DESIRED_INSTANCE_TYPE (desired-instance-type): the instance's type is on a list.
// Source: AWS Config Developer Guide, "desired-instance-type".
//
// Trigger: configuration changes. Parameters: instanceType*, types separated by commas
// ("t3.small, m5.large").
//
// Deviations from AWS: none known.
#include <algorithm>

#include "base/text.h"
#include "services/config/errors.h"
#include "services/config/rule.h"
#include "services/config/state.h"

namespace skylens::config {
namespace desired_instance_type {

Status check(const Value& parameters) {
    for (const std::string_view type : split(parameters["instanceType"].as_string(), ',')) {
        const std::string_view name = trim(type);
        const std::size_t dot = name.find('.');
        if (dot != std::string_view::npos && dot > 0 && dot + 1 < name.size()) continue;
        return invalid_parameter(
            join("The value '", name, "' of the parameter instanceType is not valid."));
    }
    return Ok{};
}

Judgement evaluate(const Subject& subject, const Value& parameters) {
    const std::string_view type = subject.configuration["instanceType"].as_string();
    const std::string_view wanted = parameters["instanceType"].as_string();
    const std::vector<std::string_view> types = split(wanted, ',');
    const bool listed = std::any_of(types.begin(), types.end(), [&](std::string_view candidate) {
        return trim(candidate) == type;
    });
    if (listed) return compliant(join("the instance type is ", type));
    return noncompliant(join("the instance type ", type, " is not one of ", wanted),
                        Value::object({{"instanceType", type}}));
}

}  // namespace desired_instance_type

SKYLENS_DEFINE_RULE(DesiredInstanceType) = {.identifier = "DESIRED_INSTANCE_TYPE",
                                            .types = {"AWS::EC2::Instance"},
                                            .on_change = true,
                                            .parameters = {ParameterModel{"instanceType", true}},
                                            .check = desired_instance_type::check,
                                            .evaluate = desired_instance_type::evaluate};

}  // namespace skylens::config
