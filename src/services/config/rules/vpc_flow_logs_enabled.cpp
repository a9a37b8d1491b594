// VPC_FLOW_LOGS_ENABLED (vpc-flow-logs-enabled): a flow log covers the VPC. Source: AWS Config
// Developer Guide, "vpc-flow-logs-enabled".
//
// Trigger: periodic. Parameters: trafficType (ACCEPT, REJECT, ALL; optional).
// NON_COMPLIANT when the VPC has no flow log, or none of that traffic type.
//
// Deviations from AWS: none known.
#include "services/config/errors.h"
#include "services/config/resource_type.h"
#include "services/config/rule.h"
#include "services/config/state.h"

namespace skylens::config {
namespace vpc_flow_logs_enabled {

Status check(const Value& parameters) {
    const std::string_view type = parameters["trafficType"].as_string();
    if (type.empty() || type == "ACCEPT" || type == "REJECT" || type == "ALL") return Ok{};
    return invalid_parameter(
        join("The value '", type, "' of the parameter trafficType is not valid."));
}

Judgement evaluate(const Subject& subject, const Value& parameters) {
    const std::string_view wanted = parameters["trafficType"].as_string();
    const Value filter = Value::object(
        {{"Name", "resource-id"}, {"Values", Value::array({Value(subject.key.second)})}});
    const Value answer = read(subject.world, subject.place, "ec2", "DescribeFlowLogs",
                              Value::object({{"Filter", Value::array({filter})}}));
    for (const Value& log : answer["FlowLogs"].elements()) {
        if (wanted.empty() || log["TrafficType"].as_string() == wanted) {
            return compliant(join("the flow log ", log["FlowLogId"].as_string(), " covers it"));
        }
    }
    return noncompliant(wanted.empty() ? std::string("the VPC has no flow log")
                                       : join("the VPC has no flow log of ", wanted, " traffic"));
}

}  // namespace vpc_flow_logs_enabled

SKYLENS_DEFINE_RULE(VpcFlowLogsEnabled) = {.identifier = "VPC_FLOW_LOGS_ENABLED",
                                           .types = {"AWS::EC2::VPC"},
                                           .periodic = true,
                                           .parameters = {ParameterModel{"trafficType", false}},
                                           .check = vpc_flow_logs_enabled::check,
                                           .evaluate = vpc_flow_logs_enabled::evaluate};

}  // namespace skylens::config
