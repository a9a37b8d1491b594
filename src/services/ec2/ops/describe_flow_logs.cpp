// ec2:DescribeFlowLogs: the flow logs of the Region.
//
// IAM: ec2:DescribeFlowLogs on *.
// Errors, in order: InvalidParameterCombination (ids with MaxResults), InvalidParameterValue
//   (MaxResults, filters), InvalidNextToken, InvalidFlowLogId.Malformed,
//   InvalidFlowLogId.NotFound, DryRunOperation.
// CloudTrail: read-only; flowLogIdSet and filterSet.
//
// Deviations from AWS: CloudTrail wraps the members in DescribeFlowLogsRequest in AWS.
#include "services/ec2/describe.h"
#include "services/ec2/flow_log_rows.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"

namespace skylens::ec2 {
namespace describe_flow_logs {

SKYLENS_EC2_TRAIL(DescribeFlowLogs)

const Listing kListing = {"DescribeFlowLogs",
                          "FlowLogs",
                          "FlowLogIds",
                          &kFlowLogId,
                          {"deliver-log-status", "flow-log-id", "log-destination-type",
                           "log-group-name", "resource-id", "traffic-type"}};

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    // The filters stand under the name Filter here.
    Value value = params.value();
    if (value.contains("Filter")) value.set("Filters", value["Filter"]);
    return describe(
        aws::Params(value), kListing, call.here().ec2->flow_logs,
        [&](const FlowLog& log, std::string_view name, FilterValues& out) {
            const Value shown = flow_log_value(log);
            const auto add = [&](std::string_view filter, std::string_view member) {
                if (name == filter && shown.contains(member)) out.add(shown[member].as_str());
            };
            add("deliver-log-status", "DeliverLogsStatus");
            add("flow-log-id", "FlowLogId");
            add("log-destination-type", "LogDestinationType");
            add("log-group-name", "LogGroupName");
            add("resource-id", "ResourceId");
            add("traffic-type", "TrafficType");
        },
        [&](const FlowLog& log) { return flow_log_value(log); });
}

}  // namespace describe_flow_logs

SKYLENS_DEFINE_OP(DescribeFlowLogs) = {.read = describe_flow_logs::run,
                                       .trail = {.request = describe_flow_logs::trail}};

}  // namespace skylens::ec2
