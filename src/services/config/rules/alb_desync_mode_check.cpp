// ALB_DESYNC_MODE_CHECK (alb-desync-mode-check): an Application Load Balancer has one of the
// desync mitigation modes of a list.
// Source: AWS Config Developer Guide, "alb-desync-mode-check".
//
// Trigger: configuration changes. Parameters: desyncMode*, modes separated by commas.
//
// Deviations from AWS: none known.
#include "base/text.h"
#include "services/config/errors.h"
#include "services/config/rule.h"
#include "services/config/state.h"

namespace skylens::config {
namespace alb_desync_mode_check {

Status check(const Value& parameters) {
    for (const std::string_view mode : split(parameters["desyncMode"].as_string(), ',')) {
        const std::string_view name = trim(mode);
        if (name == "monitor" || name == "defensive" || name == "strictest") continue;
        return invalid_parameter(
            join("The value '", name, "' of the parameter desyncMode is not valid."));
    }
    return Ok{};
}

Judgement evaluate(const Subject& subject, const Value& parameters) {
    if (subject.configuration["type"].as_string() != "application") {
        return not_applicable("it is not an Application Load Balancer");
    }
    std::string_view mode;
    for (const Value& pair : subject.supplementary["LoadBalancerAttributes"].elements()) {
        if (pair["key"].as_string() == "routing.http.desync_mitigation_mode") {
            mode = pair["value"].as_string();
        }
    }
    for (const std::string_view wanted : split(parameters["desyncMode"].as_string(), ',')) {
        if (trim(wanted) == mode) return compliant(join("the desync mitigation mode is ", mode));
    }
    return noncompliant(join("the desync mitigation mode is ", mode),
                        Value::object({{"routing.http.desync_mitigation_mode", mode}}));
}

}  // namespace alb_desync_mode_check

SKYLENS_DEFINE_RULE(AlbDesyncModeCheck) = {.identifier = "ALB_DESYNC_MODE_CHECK",
                                           .types = {"AWS::ElasticLoadBalancingV2::LoadBalancer"},
                                           .on_change = true,
                                           .parameters = {ParameterModel{"desyncMode", true}},
                                           .check = alb_desync_mode_check::check,
                                           .evaluate = alb_desync_mode_check::evaluate};

}  // namespace skylens::config
