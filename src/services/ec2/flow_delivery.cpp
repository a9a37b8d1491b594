#include "services/ec2/flow_delivery.h"

#include "aws/arn.h"
#include "aws/errors.h"
#include "base/hash.h"
#include "services/ec2/state.h"
#include "services/firehose/firehose.h"
#include "services/iam/iam.h"
#include "services/logs/logs.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"

namespace skylens::ec2 {
namespace {

constexpr std::string_view kFlowLogService = "vpc-flow-logs.amazonaws.com";
constexpr std::string_view kLogDelivery = "delivery.logs.amazonaws.com";
constexpr const char* kAccessError = "Access error";

Str group_arn(const aws::World& world, aws::Place place, const Str& group) {
    return aws::arn(world, place, "logs", join("log-group:", group.view()));
}

bool role_may(const aws::World& world, const FlowLog& log, std::string_view action,
              std::string_view resource) {
    const auto session = iam::service_session(world, log.role_arn, kFlowLogService);
    return session.ok() &&
           iam::may(world, session.value(), action, resource).kind == iam::DecisionKind::Allowed;
}

// The role must trust the service and write streams and events; and make the group if need be.
Str to_logs(aws::World& world, aws::Place place, const FlowLog& log,
            const std::vector<FlowRecord>& records) {
    const Str group = group_arn(world, place, log.group);
    if (!world.at(place).logs->groups.contains(log.group)) {
        if (!role_may(world, log, "logs:CreateLogGroup", group)) return kAccessError;
        logs::ensure_group(world, place, log.group);
    }
    const std::string_view kind = log.traffic == TrafficType::Accept   ? "-accept"
                                  : log.traffic == TrafficType::Reject ? "-reject"
                                                                       : "-all";
    for (const FlowRecord& record : records) {
        const std::string stream = join(record.interface_id.view(), kind);
        const std::string resource = join(group.view(), ":log-stream:", stream);
        if (!role_may(world, log, "logs:PutLogEvents", resource) ||
            !role_may(world, log, "logs:CreateLogStream", resource)) {
            return kAccessError;
        }
        const Status put = logs::append(world, place, log.group, stream, record.start, record.line);
        if (!put.ok()) return kAccessError;
    }
    return {};
}

std::string two_digits(std::int64_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

// "AWSLogs/111111111111/vpcflowlogs/us-east-1/2026/01/05/" and the other ways to lay it out.
std::string folder_of(const aws::World& world, aws::Place place, const FlowLog& log,
                      const Civil& t) {
    const std::string_view account = world.account(place).id;
    const std::string_view region = aws::region_name(place.region);
    const std::string year = std::to_string(t.year);
    std::string text;
    if (log.hive_prefixes) {
        text =
            join("AWSLogs/aws-account-id=", account, "/aws-service=vpcflowlogs/aws-region=", region,
                 "/year=", year, "/month=", two_digits(t.month), "/day=", two_digits(t.day), "/");
        if (log.per_hour) text += join("hour=", two_digits(t.hour), "/");
        return text;
    }
    text = join("AWSLogs/", account, "/vpcflowlogs/", region, "/", year, "/", two_digits(t.month),
                "/", two_digits(t.day), "/");
    if (log.per_hour) text += join(two_digits(t.hour), "/");
    return text;
}

std::string file_name(const aws::World& world, aws::Place place, const FlowLog& log, const Civil& t,
                      SimTime until) {
    Hasher hasher;
    hasher.add_text(log.id);
    hasher.add(static_cast<std::uint64_t>(until.ms));
    return join(world.account(place).id.view(), "_vpcflowlogs_", aws::region_name(place.region),
                "_", log.id.view(), "_", std::to_string(t.year), two_digits(t.month),
                two_digits(t.day), "T", two_digits(t.hour), two_digits(t.minute), "Z_",
                hex_text(hasher.value(), 8), ".log.gz");
}

std::string heading(std::string_view format) {
    std::string text;
    for (const char c : format) {
        if (c != '$' && c != '{' && c != '}') text += c;
    }
    return text + "\n";
}

Str to_bucket(aws::World& world, aws::Place place, const FlowLog& log, SimTime until,
              const std::vector<FlowRecord>& records) {
    const s3::LogPlace destination = s3::log_place_of(log.destination);
    const Civil t = to_civil(SimTime{until.ms - minutes(5).ms});
    std::string prefix = destination.prefix.string();
    if (!prefix.empty() && prefix.back() != '/') prefix += '/';
    const std::string key =
        join(prefix, folder_of(world, place, log, t), file_name(world, place, log, t, until));
    const std::string object = join("arn:aws:s3:::", destination.bucket.view(), "/", key);
    const Str source = aws::arn(world, place, "logs", "*");
    if (!s3::policy_lets_put(world, kLogDelivery, object, source, world.account(place).id)) {
        return kAccessError;
    }
    std::string body = heading(log.format);
    for (const FlowRecord& record : records)
        body += record.line.string() + "\n";
    const Status put =
        s3::put_for_service(world, destination.bucket, key, Str(body), place.account);
    if (!put.ok()) return "Unknown error";
    world.add_effect(aws::EffectKind::StateChange, place, log.id, log.effect,
                     Value::object({{"action", "delivered"},
                                    {"bucket", destination.bucket},
                                    {"key", key},
                                    {"records", static_cast<std::int64_t>(records.size())}}));
    return {};
}

Str to_stream(aws::World& world, aws::Place place, const FlowLog& log,
              const std::vector<FlowRecord>& records) {
    const auto arn = aws::parse_arn(log.destination);
    if (!arn) return "Unknown error";
    const auto there = aws::place_of(world, *arn);
    if (!there) return "Unknown error";
    static_cast<void>(place);
    for (const FlowRecord& record : records) {
        const Str data(join("{\"message\":\"", record.line.view(), "\"}\n"));
        if (!firehose::accept_record(world, *there, arn->name(), data, log.effect).ok()) {
            return kAccessError;
        }
    }
    return {};
}

Value statement(std::string_view sid, std::string_view action, std::string_view resource,
                const Value& condition) {
    return Value::object({{"Sid", sid},
                          {"Effect", "Allow"},
                          {"Principal", Value::object({{"Service", kLogDelivery}})},
                          {"Action", action},
                          {"Resource", resource},
                          {"Condition", condition}});
}

// "Amazon S3 bucket permissions for flow logs".
void attach_policy(aws::WriteCall& call, s3::Bucket& bucket, const s3::LogPlace& destination) {
    const Str account = call.account_id();
    const std::string arn = join("arn:aws:s3:::", bucket.id.view());
    std::string prefix = destination.prefix.string();
    if (!prefix.empty() && prefix.back() != '/') prefix += '/';
    const std::string objects = join(arn, "/", prefix, "AWSLogs/", account.view(), "/*");
    const Value source =
        Value::object({{"aws:SourceArn", aws::arn(call.world, call.place, "logs", "*")}});
    const Value owner = Value::object({{"aws:SourceAccount", account}});
    const Value condition = Value::object({{"StringEquals", owner}, {"ArnLike", source}});
    Value policy = Value::object({{"Version", "2012-10-17"},
                                  {"Id", "AWSLogDeliveryWrite20150319"},
                                  {"Statement", Value::array()}});
    if (!bucket.policy.empty()) {
        const auto old = parse_json(bucket.policy);
        if (old.ok()) policy = old.value();
    }
    policy.member("Statement")
        .push(statement("AWSLogDeliveryWrite", "s3:PutObject", objects, condition));
    policy.member("Statement")
        .push(statement("AWSLogDeliveryAclCheck", "s3:GetBucketAcl", arn, condition));
    bucket.policy = Str(to_json(policy));
    call.changed("AWS::S3::Bucket", bucket.id);
}

bool caller_may(const aws::WriteCall& call, std::string_view action, std::string_view arn) {
    return iam::may(call.world, call.principal, action, arn).kind == iam::DecisionKind::Allowed;
}

}  // namespace

void deliver_flow_records(aws::World& world, aws::Place place, const Str& log_id, SimTime until,
                          const std::vector<FlowRecord>& records) {
    FlowLog* log = world.at(place).ec2->flow_logs.find(log_id);
    if (log == nullptr) return;
    Str problem;
    switch (log->target) {
        case FlowTarget::Logs:
            problem = to_logs(world, place, *log, records);
            break;
        case FlowTarget::S3:
            problem = to_bucket(world, place, *log, until, records);
            break;
        case FlowTarget::Firehose:
            problem = to_stream(world, place, *log, records);
            break;
    }
    const bool delivered = problem.empty();
    if (delivered != log->delivered) {
        world.add_effect(aws::EffectKind::StateChange, place, log->id, log->effect,
                         Value::object({{"what", "DeliverLogsStatus"},
                                        {"from", log->delivered ? "SUCCESS" : "FAILED"},
                                        {"to", delivered ? "SUCCESS" : "FAILED"}}));
    }
    log->delivered = delivered;
    log->problem = problem;
}

Status prepare_bucket(aws::WriteCall& call, std::string_view destination) {
    const s3::LogPlace target = s3::log_place_of(destination);
    s3::Bucket* bucket = call.world.s3->buckets.find(target.bucket);
    if (bucket == nullptr) {
        return aws::error("400", "LogDestination: ", target.bucket.view(), " does not exist");
    }
    const std::string object =
        join("arn:aws:s3:::", target.bucket.view(), "/", target.prefix.view(), "AWSLogs/",
             call.account_id().view(), "/vpcflowlogs/test");
    const Str source = aws::arn(call.world, call.place, "logs", "*");
    if (s3::policy_lets_put(call.world, kLogDelivery, object, source, call.account_id())) {
        return Ok{};
    }
    const std::string arn = join("arn:aws:s3:::", bucket->id.view());
    if (bucket->account == call.place.account && caller_may(call, "s3:GetBucketPolicy", arn) &&
        caller_may(call, "s3:PutBucketPolicy", arn)) {
        attach_policy(call, *bucket, target);
        return Ok{};
    }
    return aws::error("400", "Access Denied for LogDestination: ", target.bucket.view(),
                      ". Please check LogDestination permission");
}

}  // namespace skylens::ec2
