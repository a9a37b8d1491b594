// ELB_DELETION_PROTECTION_ENABLED (elb-deletion-protection-enabled): deletion protection is on.
// Source: AWS Config Developer Guide, "elb-deletion-protection-enabled".
//
// Trigger: configuration changes. No parameters.
//
// Deviations from AWS: none known.
#include "services/config/rule.h"
#include "services/config/state.h"

namespace skylens::config {
namespace elb_deletion_protection_enabled {

Judgement evaluate(const Subject& subject, const Value&) {
    for (const Value& pair : subject.supplementary["LoadBalancerAttributes"].elements()) {
        if (pair["key"].as_string() != "deletion_protection.enabled") continue;
        if (pair["value"].as_string() == "true") return compliant("deletion protection is on");
        return noncompliant("deletion protection is off", pair);
    }
    return noncompliant("deletion protection is off");
}

}  // namespace elb_deletion_protection_enabled

SKYLENS_DEFINE_RULE(ElbDeletionProtectionEnabled) = {
    .identifier = "ELB_DELETION_PROTECTION_ENABLED",
    .types = {"AWS::ElasticLoadBalancingV2::LoadBalancer"},
    .on_change = true,
    .evaluate = elb_deletion_protection_enabled::evaluate};

}  // namespace skylens::config
