// ELBV2_ACM_CERTIFICATE_REQUIRED (elbv2-acm-certificate-required): every listener has a certificate
// of ACM.
// Source: AWS Config Developer Guide, "elbv2-acm-certificate-required".
//
// Trigger: periodic. Parameters: AcmCertificatesAllowed, ARNs separated by commas.
//
// Deviations from AWS: a load balancer without listeners is not applicable.
#include <algorithm>

#include "base/text.h"
#include "services/config/resource_type.h"
#include "services/config/rule.h"
#include "services/config/state.h"

namespace skylens::config {
namespace elbv2_acm_certificate_required {

bool allowed(std::string_view arn, std::string_view list) {
    if (arn.substr(0, 12) != "arn:aws:acm:") return false;
    if (list.empty()) return true;
    const auto parts = split(list, ',');
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::string_view part) { return trim(part) == arn; });
}

Judgement evaluate(const Subject& subject, const Value& parameters) {
    const std::string_view list = parameters["AcmCertificatesAllowed"].as_string();
    const Value params =
        Value::object({{"LoadBalancerArn", subject.configuration["loadBalancerArn"]}});
    const auto listeners = read_all(subject.world, subject.place, "elbv2", "DescribeListeners",
                                    params, "Listeners", "NextMarker", "Marker");
    if (listeners.empty()) return not_applicable("there is no listener");
    for (const Value& listener : listeners) {
        const Value& certificates = listener["Certificates"];
        const bool good = !certificates.empty() &&
                          allowed(certificates.at(0)["CertificateArn"].as_string(), list);
        if (good) continue;
        return noncompliant(
            join("the listener at port ", listener["Port"].as_int(),
                 certificates.empty() ? " has no certificate" : " has another certificate"),
            listener);
    }
    return compliant("every listener has a certificate of ACM");
}

}  // namespace elbv2_acm_certificate_required

SKYLENS_DEFINE_RULE(Elbv2AcmCertificateRequired) = {
    .identifier = "ELBV2_ACM_CERTIFICATE_REQUIRED",
    .types = {"AWS::ElasticLoadBalancingV2::LoadBalancer"},
    .periodic = true,
    .parameters = {ParameterModel{"AcmCertificatesAllowed", false}},
    .evaluate = elbv2_acm_certificate_required::evaluate};

}  // namespace skylens::config
