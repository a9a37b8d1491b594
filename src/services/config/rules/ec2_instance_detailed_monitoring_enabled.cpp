// EC2_INSTANCE_DETAILED_MONITORING_ENABLED (ec2-instance-detailed-monitoring-enabled): the instance
// sends its metrics every minute. Source: AWS Config Developer Guide,
// "ec2-instance-detailed-monitoring-enabled".
//
// Trigger: configuration changes. Parameters: none.
// NON_COMPLIANT when monitoring is not enabled.
//
// Deviations from AWS: none known.
#include "services/config/rule.h"
#include "services/config/state.h"

namespace skylens::config {
namespace ec2_instance_detailed_monitoring_enabled {

Judgement evaluate(const Subject& subject, const Value&) {
    const Value& monitoring = subject.configuration["monitoring"];
    const std::string_view state = monitoring["state"].as_string();
    if (state == "enabled") return compliant("detailed monitoring is enabled");
    return noncompliant(join("detailed monitoring is ", state), monitoring);
}

}  // namespace ec2_instance_detailed_monitoring_enabled

SKYLENS_DEFINE_RULE(Ec2InstanceDetailedMonitoringEnabled) = {
    .identifier = "EC2_INSTANCE_DETAILED_MONITORING_ENABLED",
    .types = {"AWS::EC2::Instance"},
    .on_change = true,
    .evaluate = ec2_instance_detailed_monitoring_enabled::evaluate};

}  // namespace skylens::config
