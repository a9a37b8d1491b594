// ec2:CreateFlowLogs: flow logs for VPCs, subnets or network interfaces.
//
// IAM: ec2:CreateFlowLogs on the resources and on vpc-flow-log/*; ec2:CreateTags when they are
//   tagged; iam:PassRole on the role of a flow log to CloudWatch Logs.
// Errors, in order: NotSimulated (transit gateways, Parquet, cross-account roles),
//   InvalidParameter (traffic type, interval, format, destination, role), the resources'
//   Malformed and NotFound, InvalidParameterValue (tags), FlowLogAlreadyExists, DryRunOperation.
//   A bucket or stream that refuses is named under Unsuccessful.
// CloudTrail: requestParameters as sent.
//
// Deviations from AWS: plain text only; a delivery stream need not have the tag
//   LogDeliveryEnabled; CloudTrail wraps the members in CreateFlowLogsRequest in AWS. Of the
//   texts of InvalidParameter some are ours.
#include "aws/arn.h"
#include "services/ec2/flow_delivery.h"
#include "services/ec2/flow_fields.h"
#include "services/ec2/flow_logs.h"
#include "services/ec2/state.h"
#include "services/ec2/trail.h"
#include "services/ec2/vpc_ids.h"
#include "services/firehose/state.h"
#include "services/iam/iam.h"

namespace skylens::ec2 {
namespace create_flow_logs {

SKYLENS_EC2_TRAIL(CreateFlowLogs)

Result<FlowTarget> read_kind(const aws::Params& params) {
    const Str type = params.str("LogDestinationType", "cloud-watch-logs");
    if (type == "s3") return FlowTarget::S3;
    if (type == "kinesis-data-firehose") return FlowTarget::Firehose;
    return FlowTarget::Logs;
}

// "my-group" of "arn:aws:logs:us-east-1:111111111111:log-group:my-group:*".
Str group_of_arn(std::string_view arn) {
    const std::size_t at = arn.find(":log-group:");
    if (at == std::string_view::npos) return {};
    std::string_view name = arn.substr(at + 11);
    return Str(name.substr(0, name.find(':')));
}

Status read_logs_target(const aws::Params& params, FlowLog& log) {
    if (params.str("DeliverLogsPermissionArn").empty()) {
        return aws::error(
            "InvalidParameter",
            "DeliverLogsPermissionArn can't be empty if LogDestinationType is cloud-watch-logs.");
    }
    log.role_arn = params.str("DeliverLogsPermissionArn");
    if (params.has("LogGroupName") && params.has("LogDestination")) {
        return aws::error("InvalidParameter",
                          "Please only provide LogGroupName or only provide LogDestination.");
    }
    log.group = params.str("LogGroupName");
    log.destination = params.str("LogDestination");
    if (log.group.empty()) log.group = group_of_arn(log.destination);
    if (!log.group.empty()) return Ok{};
    return aws::error("InvalidParameter",
                      "LogDestination can't be empty if LogGroupName is not provided.");
}

Status read_other_target(const aws::Params& params, FlowLog& log) {
    for (const std::string_view name : {"DeliverLogsPermissionArn", "LogGroupName"}) {
        if (!params.has(name)) continue;
        return aws::error("InvalidParameter", name, " is not applicable for ",
                          params.str("LogDestinationType").view(), " delivery.");
    }
    log.destination = params.str("LogDestination");
    const std::string_view wanted =
        log.target == FlowTarget::S3 ? "arn:aws:s3:::" : "arn:aws:firehose:";
    if (log.destination.empty()) {
        return aws::error("InvalidParameter", "LogDestination can't be empty.");
    }
    if (log.destination.view().substr(0, wanted.size()) == wanted) return Ok{};
    return aws::error("InvalidParameter", "LogDestination ", log.destination.view(),
                      " is not a valid ARN for ", params.str("LogDestinationType").view());
}

Status read_options(const aws::Params& params, FlowLog& log) {
    const Value& options = params["DestinationOptions"];
    if (options.is_null()) return Ok{};
    if (log.target != FlowTarget::S3) {
        return aws::error("InvalidParameter",
                          "DestinationOptions is only applicable for s3 delivery.");
    }
    if (options["FileFormat"].as_string() == "parquet") return aws::not_simulated("Parquet");
    log.hive_prefixes = options["HiveCompatiblePartitions"].as_bool();
    log.per_hour = options["PerHourPartition"].as_bool();
    return Ok{};
}

Result<FlowLog> read_log(const aws::Params& params) {
    FlowLog log;
    if (!params.has("TrafficType")) {
        return aws::error("InvalidParameter",
                          "TrafficType can't be empty for the given resource type.");
    }
    const Str traffic = params.str("TrafficType");
    log.traffic = traffic == "ACCEPT"   ? TrafficType::Accept
                  : traffic == "REJECT" ? TrafficType::Reject
                                        : TrafficType::All;
    log.interval = static_cast<std::int32_t>(params.integer("MaxAggregationInterval", 600));
    if (log.interval != 60 && log.interval != 600) {
        return aws::error("InvalidParameter",
                          "Invalid Flow Log Max Aggregation Interval. Valid values: 60, 600.");
    }
    log.format = params.str("LogFormat", default_flow_format());
    SKYLENS_TRY(const auto fields, read_flow_format(log.format));
    static_cast<void>(fields);
    SKYLENS_TRY(log.target, read_kind(params));
    if (log.target == FlowTarget::Logs) {
        SKYLENS_TRY_OK(read_logs_target(params, log));
    } else {
        SKYLENS_TRY_OK(read_other_target(params, log));
    }
    SKYLENS_TRY_OK(read_options(params, log));
    log.client_token = params.str("ClientToken");
    return log;
}

template <class Row>
Status check_resources(const IdKind& kind, const Table<Row>& table, const aws::Params& params) {
    SKYLENS_TRY(const std::vector<Str> ids,
                read_ids(kind, params.list("ResourceIds"),
                         [&](const Str& id) { return table.contains(id); }));
    static_cast<void>(ids);
    return Ok{};
}

Status check_all_resources(const State& state, const aws::Params& params) {
    const Str type = params.str("ResourceType");
    if (type == "VPC") return check_resources(kVpcId, state.vpcs, params);
    if (type == "Subnet") return check_resources(kSubnetId, state.subnets, params);
    if (type == "NetworkInterface")
        return check_resources(kInterfaceId, state.network_interfaces, params);
    return aws::not_simulated("a flow log of a ", type.view());
}

Status check_new(const State& state, const FlowLog& log, const aws::Params& params) {
    for (const FlowLog& other : state.flow_logs) {
        for (const Value& id : params.list("ResourceIds")) {
            const bool same = other.resource_id == id.as_string() && other.traffic == log.traffic &&
                              other.target == log.target && other.group == log.group &&
                              other.destination == log.destination && other.format == log.format;
            if (!same) continue;
            return aws::error("FlowLogAlreadyExists",
                              "Error. There is an existing Flow Log with the same configuration "
                              "and log destination.");
        }
    }
    return Ok{};
}

// What the destination says; an error is shown under Unsuccessful.
Status check_destination(aws::WriteCall& call, const FlowLog& log) {
    if (log.target == FlowTarget::S3) return prepare_bucket(call, log.destination);
    if (log.target != FlowTarget::Firehose) return Ok{};
    const auto arn = aws::parse_arn(log.destination);
    const auto there = arn ? aws::place_of(call.world, *arn) : std::nullopt;
    if (there && call.world.at(*there).firehose->streams.contains(arn->name())) return Ok{};
    return aws::error("400", "LogDestination: ", log.destination.view(), " does not exist");
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    State& state = call.here().ec2;
    SKYLENS_TRY_OK(refuse_members(params, {"DeliverCrossAccountRole", "TagFieldSpecifications"}));
    const Str type = params.str("ResourceType");
    if (type != "VPC" && type != "Subnet" && type != "NetworkInterface") {
        return aws::not_simulated("a flow log of a ", type.view());
    }
    SKYLENS_TRY(FlowLog log, read_log(params));
    SKYLENS_TRY_OK(check_all_resources(state, params));
    SKYLENS_TRY(log.tags, tags_for(params, "vpc-flow-log", {"vpc-flow-log"}));
    SKYLENS_TRY_OK(check_new(state, log, params));
    SKYLENS_TRY_OK(dry_run(params));
    Value result = Value::object();
    if (!log.client_token.empty()) result.set("ClientToken", log.client_token);
    Value ids = Value::array();
    Value refused = Value::array();
    const Status ready = check_destination(call, log);
    for (const Value& resource : params.list("ResourceIds")) {
        if (!ready.ok()) {
            refused.push(
                Value::object({{"Error", Value::object({{"Code", ready.error().code},
                                                        {"Message", ready.error().message}})},
                               {"ResourceId", resource}}));
            continue;
        }
        FlowLog made = log;
        made.id = call.world.new_id("fl-", 17);
        made.resource_id = resource.as_str();
        made.created = call.now;
        made.effect = call.effect;
        ids.push(made.id);
        call.changed("AWS::EC2::FlowLog", made.id);
        begin_deliveries(call.world, call.place, state.flow_logs.insert(std::move(made)));
    }
    return result.set("FlowLogIds", std::move(ids)).set("Unsuccessful", std::move(refused));
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    require_new(call, params, "vpc-flow-log", out);
    const Str type = params.str("ResourceType");
    const std::string_view noun = type == "VPC"      ? "vpc"
                                  : type == "Subnet" ? "subnet"
                                                     : "network-interface";
    for (const Value& id : params.list("ResourceIds"))
        require_resource(call, noun, id.as_str(), out);
    if (params.has("DeliverLogsPermissionArn")) {
        iam::require_pass_role(params.str("DeliverLogsPermissionArn"),
                               "vpc-flow-logs.amazonaws.com", out);
    }
}

}  // namespace create_flow_logs

SKYLENS_DEFINE_OP(CreateFlowLogs) = {.write = create_flow_logs::run,
                                     .requirements = create_flow_logs::requirements,
                                     .trail = {.request = create_flow_logs::trail}};

}  // namespace skylens::ec2
