#include "services/ec2/flow_log_rows.h"

#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

std::string_view traffic_name(TrafficType traffic) {
    switch (traffic) {
        case TrafficType::All: return "ALL";
        case TrafficType::Accept: return "ACCEPT";
        case TrafficType::Reject: return "REJECT";
    }
    return {};
}

std::string_view target_name(FlowTarget target) {
    switch (target) {
        case FlowTarget::Logs: return "cloud-watch-logs";
        case FlowTarget::S3: return "s3";
        case FlowTarget::Firehose: return "kinesis-data-firehose";
    }
    return {};
}

}  // namespace

Value flow_log_value(const FlowLog& log) {
    Value value = Value::object({{"CreationTime", cli_time(log.created)}});
    if (!log.problem.empty()) value.set("DeliverLogsErrorMessage", log.problem);
    if (!log.role_arn.empty()) value.set("DeliverLogsPermissionArn", log.role_arn);
    if (!log.cross_account_role.empty()) {
        value.set("DeliverCrossAccountRole", log.cross_account_role);
    }
    value.set("DeliverLogsStatus", log.delivered ? "SUCCESS" : "FAILED");
    value.set("FlowLogId", log.id);
    value.set("FlowLogStatus", "ACTIVE");
    if (!log.group.empty()) value.set("LogGroupName", log.group);
    value.set("ResourceId", log.resource_id);
    value.set("TrafficType", traffic_name(log.traffic));
    value.set("LogDestinationType", target_name(log.target));
    if (!log.destination.empty()) value.set("LogDestination", log.destination);
    value.set("LogFormat", log.format);
    value.set("Tags", tags_value(log.tags));
    value.set("MaxAggregationInterval", log.interval);
    if (log.target == FlowTarget::S3) {
        value.set("DestinationOptions",
                  Value::object({{"FileFormat", "plain-text"},
                                 {"HiveCompatiblePartitions", log.hive_prefixes},
                                 {"PerHourPartition", log.per_hour}}));
    }
    return value;
}

void delete_flow_logs_of(aws::WriteCall& call, std::string_view resource_id) {
    State& state = call.here().ec2;
    std::vector<Str> ids;
    for (const FlowLog& log : state.flow_logs) {
        if (log.resource_id == resource_id) ids.push_back(log.id);
    }
    for (const Str& id : ids) {
        state.flow_logs.erase(id);
        call.changed("AWS::EC2::FlowLog", id);
    }
}

}  // namespace skylens::ec2
