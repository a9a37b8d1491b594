// ALB_HTTP_TO_HTTPS_REDIRECTION_CHECK (alb-http-to-https-redirection-check): every HTTP listener
// of an Application Load Balancer redirects to HTTPS.
// Source: AWS Config Developer Guide, "alb-http-to-https-redirection-check".
//
// Trigger: periodic. No parameters.
//
// Deviations from AWS: the default action and every rule of an HTTP listener must redirect to
//   HTTPS; a load balancer without HTTP listeners is not applicable.
#include "services/config/resource_type.h"
#include "services/config/rule.h"
#include "services/config/state.h"

namespace skylens::config {
namespace alb_http_to_https_redirection_check {

bool redirects(const Value& actions) {
    for (const Value& action : actions.elements()) {
        const Value& redirect = action["RedirectConfig"];
        if (redirect["Protocol"].as_string() == "HTTPS") return true;
    }
    return false;
}

Judgement evaluate(const Subject& subject, const Value&) {
    if (subject.configuration["type"].as_string() != "application") {
        return not_applicable("it is not an Application Load Balancer");
    }
    bool any = false;
    const Value params =
        Value::object({{"LoadBalancerArn", subject.configuration["loadBalancerArn"]}});
    for (const Value& listener :
         read_all(subject.world, subject.place, "elbv2", "DescribeListeners", params, "Listeners",
                  "NextMarker", "Marker")) {
        if (listener["Protocol"].as_string() != "HTTP") continue;
        any = true;
        const Value by_listener = Value::object({{"ListenerArn", listener["ListenerArn"]}});
        for (const Value& rule : read_all(subject.world, subject.place, "elbv2", "DescribeRules",
                                          by_listener, "Rules", "NextMarker", "Marker")) {
            if (redirects(rule["Actions"])) continue;
            return noncompliant(join("the HTTP listener at port ", listener["Port"].as_int(),
                                     " does not redirect to HTTPS"),
                                rule);
        }
    }
    if (!any) return not_applicable("there is no HTTP listener");
    return compliant("every HTTP listener redirects to HTTPS");
}

}  // namespace alb_http_to_https_redirection_check

SKYLENS_DEFINE_RULE(AlbHttpToHttpsRedirectionCheck) = {
    .identifier = "ALB_HTTP_TO_HTTPS_REDIRECTION_CHECK",
    .types = {"AWS::ElasticLoadBalancingV2::LoadBalancer"},
    .periodic = true,
    .evaluate = alb_http_to_https_redirection_check::evaluate};

}  // namespace skylens::config
