#include "cli/bench/fleet.h"

#include <cstdio>

#include "base/check.h"

namespace skylens::cli {
namespace {

constexpr int kGroups = 10;
constexpr int kLaunchedAtOnce = 20;
constexpr const char* kTopic = "arn:aws:sns:us-east-1:111111111111:ops";
constexpr const char* kQueue = "arn:aws:sqs:us-east-1:111111111111:events";

Value texts(std::initializer_list<Value> list) { return Value::array(list); }

}  // namespace

Fleet::Fleet(int instances) : session_(learn::Start{}) {
    SKYLENS_CHECK(instances % kLaunchedAtOnce == 0);
    must("iam", "CreateUser", Value::object({{"UserName", "ops"}}));
    must("iam", "AttachUserPolicy",
         Value::object(
             {{"UserName", "ops"}, {"PolicyArn", "arn:aws:iam::aws:policy/AdministratorAccess"}}));
    record_configuration();
    listen();
    launch(instances);
    balance();
}

Value Fleet::must(std::string_view service, std::string_view operation, Value params) {
    learn::Call call;
    call.service = Str(service);
    call.operation = Str(operation);
    call.params = std::move(params);
    call.as = calls_made_ == 0 ? Str("root") : Str("user/ops");
    const aws::Outcome outcome = session_.call(call);
    if (!outcome.result.ok()) std::fprintf(stderr, "%s\n", outcome.result.error().message.c_str());
    SKYLENS_CHECK(outcome.result.ok());
    return outcome.result.value();
}

void Fleet::record_configuration() {
    must("s3", "CreateBucket", Value::object({{"Bucket", "fleet-config"}}));
    must("config", "PutConfigurationRecorder",
         Value::object({{"ConfigurationRecorder",
                         Value::object({{"name", "default"},
                                        {"roleARN",
                                         "arn:aws:iam::111111111111:role/aws-service-role/"
                                         "config.amazonaws.com/AWSServiceRoleForConfig"}})}}));
    must("config", "PutDeliveryChannel",
         Value::object({{"DeliveryChannel",
                         Value::object({{"name", "default"}, {"s3BucketName", "fleet-config"}})}}));
    must("config", "StartConfigurationRecorder",
         Value::object({{"ConfigurationRecorderName", "default"}}));
    for (const char* rule :
         {"INCOMING_SSH_DISABLED", "S3_BUCKET_PUBLIC_READ_PROHIBITED",
          "S3_BUCKET_VERSIONING_ENABLED", "EC2_INSTANCE_DETAILED_MONITORING_ENABLED"}) {
        must("config", "PutConfigRule",
             Value::object(
                 {{"ConfigRule",
                   Value::object({{"ConfigRuleName", rule},
                                  {"Source", Value::object({{"Owner", "AWS"},
                                                            {"SourceIdentifier", rule}})}})}}));
    }
}

void Fleet::listen() {
    must("sns", "CreateTopic", Value::object({{"Name", "ops"}}));
    must("sqs", "CreateQueue", Value::object({{"QueueName", "events"}}));
    must("sns", "Subscribe",
         Value::object({{"TopicArn", kTopic}, {"Protocol", "sqs"}, {"Endpoint", kQueue}}));
    const struct {
        const char* name;
        const char* pattern;
    } kRules[] = {
        {"states",
         R"({"source":["aws.ec2"],"detail-type":["EC2 Instance State-change Notification"]})"},
        {"alarms",
         R"({"source":["aws.cloudwatch"],"detail-type":["CloudWatch Alarm State Change"]})"},
        {"verdicts",
         R"({"source":["aws.config"],"detail-type":["Config Rules Compliance Change"]})"},
        {"groups", R"({"source":["aws.ec2"],"detail-type":["AWS API Call via CloudTrail"],)"
                   R"("detail":{"eventName":["AuthorizeSecurityGroupIngress"]}})"}};
    for (const auto& rule : kRules) {
        must("events", "PutRule",
             Value::object({{"Name", rule.name}, {"EventPattern", rule.pattern}}));
        must("events", "PutTargets",
             Value::object(
                 {{"Rule", rule.name},
                  {"Targets", texts({Value::object({{"Id", "queue"}, {"Arn", kQueue}})})}}));
    }
}

void Fleet::launch(int instances) {
    for (int i = 0; i < kGroups; ++i) {
        const Value made = must("ec2", "CreateSecurityGroup",
                                Value::object({{"GroupName", join("group-", std::int64_t{i})},
                                               {"Description", "fleet"}}));
        groups_.push_back(made["GroupId"].as_str());
    }
    for (int i = 0; i < instances; i += kLaunchedAtOnce) {
        const Value made =
            must("ec2", "RunInstances",
                 Value::object({{"ImageId", "ami-12345678"},
                                {"InstanceType", "t3.medium"},
                                {"MinCount", kLaunchedAtOnce},
                                {"MaxCount", kLaunchedAtOnce},
                                {"Monitoring", Value::object({{"Enabled", i % 40 == 0}})},
                                {"SecurityGroupIds", texts({groups_[0]})}}));
        for (const Value& one : made["Instances"].elements())
            instances_.push_back(one["InstanceId"].as_str());
    }
    std::int64_t number = 0;
    for (const Str& instance : instances_) {
        const Value wave = Value::object(
            {{"low", 5 + number % 20}, {"high", 60 + number % 40}, {"period", "PT6H"}});
        const Status set = session_.intervene(
            "workload", {}, "us-east-1",
            Value::object({{"instance", instance},
                           {"cpu", Value::object({{"wave", wave}})},
                           {"network_in", Value::object({{"constant", 200'000 + number}})},
                           {"network_out", Value::object({{"constant", 900'000 + number}})}}));
        SKYLENS_CHECK(set.ok());
        put_alarm(instance);
        ++number;
    }
}

void Fleet::put_alarm(const Str& instance) {
    must("cloudwatch", "PutMetricAlarm",
         Value::object(
             {{"AlarmName", "cpu-" + instance.string()},
              {"Namespace", "AWS/EC2"},
              {"MetricName", "CPUUtilization"},
              {"Dimensions", texts({Value::object({{"Name", "InstanceId"}, {"Value", instance}})})},
              {"Statistic", "Average"},
              {"Period", 300},
              {"EvaluationPeriods", 2},
              {"Threshold", 70.0},
              {"ComparisonOperator", "GreaterThanThreshold"},
              {"AlarmActions", texts({kTopic})}}));
}

void Fleet::run(Duration time) {
    const SimTime end = session_.now() + time;
    while (session_.now() < end) {
        const Status moved = session_.advance(session_.now() + seconds(30));
        SKYLENS_CHECK(moved.ok());
        call(calls_made_);
    }
}

void Fleet::call(int number) {
    ++calls_made_;
    const std::size_t turn = static_cast<std::size_t>(number);
    const Str& instance = instances_[turn % instances_.size()];
    const Str& group = groups_[turn / 8 % groups_.size()];
    const Value ssh = Value::object({{"GroupId", group},
                                     {"IpProtocol", "tcp"},
                                     {"FromPort", 22},
                                     {"ToPort", 22},
                                     {"CidrIp", "10.0.0.0/8"}});
    switch (turn % 8) {
        case 0:
            must("ec2", "AuthorizeSecurityGroupIngress", ssh);
            break;
        case 1:
            must("ec2", "DescribeInstances", Value::object({{"InstanceIds", texts({instance})}}));
            break;
        case 2:
            must("ec2", "CreateTags",
                 Value::object(
                     {{"Resources", texts({instance})},
                      {"Tags", texts({Value::object(
                                   {{"Key", "turn"}, {"Value", join(std::int64_t{number})}})})}}));
            break;
        case 3:
            must("s3", "PutObject",
                 Value::object({{"Bucket", "fleet-config"}, {"Key", "latest"}, {"Body", "eA=="}}));
            break;
        case 4:
            must("cloudwatch", "PutMetricData",
                 Value::object({{"Namespace", "Shop"},
                                {"MetricData", texts({Value::object({{"MetricName", "Orders"},
                                                                     {"Value", number % 50}})})}}));
            break;
        case 5:
            must("iam", "GetUser", Value::object({{"UserName", "ops"}}));
            break;
        case 6:
            must("ec2", "RevokeSecurityGroupIngress", ssh);
            break;
        default:
            must("sts", "GetCallerIdentity", Value::object());
            break;
    }
}

}  // namespace skylens::cli
