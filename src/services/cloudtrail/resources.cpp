#include "services/cloudtrail/resources.h"

#include <algorithm>

#include "base/sort.h"
#include "services/cloudtrail/cloudtrail.h"
#include "services/cloudtrail/models.h"
#include "services/cloudtrail/state.h"

namespace skylens::cloudtrail {
namespace {

// CloudTrail finds resources by the members that name them ("Supported resource types", CloudTrail
// console help; the pairs we need).
struct Naming {
    std::string_view service;
    std::string_view member;
    const char* type;
};

const Naming kNamings[] = {
    {"ec2", "InstanceId", "AWS::EC2::Instance"},
    {"ec2", "InstanceIds", "AWS::EC2::Instance"},
    {"ec2", "GroupId", "AWS::EC2::SecurityGroup"},
    {"ec2", "GroupName", "AWS::EC2::SecurityGroup"},
    {"ec2", "GroupIds", "AWS::EC2::SecurityGroup"},
    {"ec2", "SecurityGroupIds", "AWS::EC2::SecurityGroup"},
    {"ec2", "ImageId", "AWS::EC2::Ami"},
    {"ec2", "SubnetId", "AWS::EC2::Subnet"},
    {"ec2", "VpcId", "AWS::EC2::VPC"},
    {"ec2", "KeyName", "AWS::EC2::KeyPair"},
    {"ec2", "NetworkInterfaceId", "AWS::EC2::NetworkInterface"},
    {"ec2", "VolumeId", "AWS::EC2::Volume"},
    {"ec2", "SnapshotId", "AWS::EC2::Snapshot"},
    {"ec2", "LaunchTemplateId", "AWS::EC2::LaunchTemplate"},
    {"ec2", "LaunchTemplateName", "AWS::EC2::LaunchTemplate"},
    {"s3", "Bucket", "AWS::S3::Bucket"},
    {"iam", "UserName", "AWS::IAM::User"},
    {"iam", "RoleName", "AWS::IAM::Role"},
    {"iam", "GroupName", "AWS::IAM::Group"},
    {"iam", "PolicyArn", "AWS::IAM::Policy"},
    {"iam", "AccessKeyId", "AWS::IAM::AccessKey"},
    {"iam", "InstanceProfileName", "AWS::IAM::InstanceProfile"},
    {"sts", "RoleArn", "AWS::IAM::Role"},
    {"sns", "TopicArn", "AWS::SNS::Topic"},
    {"sqs", "QueueUrl", "AWS::SQS::Queue"},
    {"cloudwatch", "AlarmName", "AWS::CloudWatch::Alarm"},
    {"cloudwatch", "AlarmNames", "AWS::CloudWatch::Alarm"},
    {"autoscaling", "AutoScalingGroupName", "AWS::AutoScaling::AutoScalingGroup"},
    {"autoscaling", "LaunchConfigurationName", "AWS::AutoScaling::LaunchConfiguration"},
    {"config", "ConfigRuleName", "AWS::Config::ConfigRule"},
    {"kms", "KeyId", "AWS::KMS::Key"},
    {"kms", "TargetKeyId", "AWS::KMS::Key"},
    {"lambda", "FunctionName", "AWS::Lambda::Function"},
    {"elbv2", "LoadBalancerArn", "AWS::ElasticLoadBalancingV2::LoadBalancer"},
    {"elbv2", "ListenerArn", "AWS::ElasticLoadBalancingV2::Listener"},
    {"elbv2", "TargetGroupArn", "AWS::ElasticLoadBalancingV2::TargetGroup"},
    {"elbv2", "SecurityGroups", "AWS::EC2::SecurityGroup"},
    {"elbv2", "Subnets", "AWS::EC2::Subnet"},
    {"elbv2", "CertificateArn", "AWS::ACM::Certificate"},
    {"acm", "CertificateArn", "AWS::ACM::Certificate"},
};

class Collector {
  public:
    explicit Collector(const aws::ServiceModel& service) : service_(service) {}

    void collect(const Value& value) {
        for (const Value& element : value.elements())
            collect(element);
        for (const Value::Member& member : value.members()) {
            const char* type = type_of(member.key);
            if (type == nullptr) {
                collect(member.value);
            } else if (member.value.is_string()) {
                add(type, member.value.as_str());
            } else {
                for (const Value& name : member.value.elements())
                    add(type, name.as_str());
            }
        }
    }

    std::vector<aws::ChangedResource> take() { return std::move(found_); }

  private:
    [[nodiscard]] const char* type_of(std::string_view member) const {
        for (const Naming& naming : kNamings) {
            if (naming.service == service_.name && naming.member == member) return naming.type;
        }
        return nullptr;
    }

    void add(const char* type, const Str& name) {
        if (name.empty()) return;
        const bool known =
            std::any_of(found_.begin(), found_.end(), [&](const aws::ChangedResource& resource) {
                return resource.type == type && resource.id == name;
            });
        if (!known) found_.push_back({Str(std::string_view(type)), name});
    }

    const aws::ServiceModel& service_;
    std::vector<aws::ChangedResource> found_;
};

// The types of which LookupEvents lists the resources first, in its order; it lists the others in
// the order in which the record names them.
constexpr std::string_view kFirst[] = {
    "AWS::EC2::VPC",      "AWS::EC2::Ami",     "AWS::EC2::NetworkInterface",
    "AWS::EC2::Instance", "AWS::EC2::KeyPair", "AWS::EC2::SecurityGroup",
    "AWS::EC2::Subnet"};

std::ptrdiff_t rank(const aws::ChangedResource& resource) {
    return std::find(std::begin(kFirst), std::end(kFirst), resource.type.view()) -
           std::begin(kFirst);
}

}  // namespace

std::vector<aws::ChangedResource> touched_resources(const Record& record) {
    if (!record.other.is_null()) {
        std::vector<aws::ChangedResource> named;
        for (const Value& one : record.other["resources"].elements())
            named.push_back({one["type"].as_str(), one["ARN"].as_str()});
        return named;
    }
    Collector collector(models_of(record).service);
    collector.collect(record.params);
    if (!is_read_only(record)) collector.collect(record.result);
    std::vector<aws::ChangedResource> found = collector.take();
    sort_stably(found, [](const auto& a, const auto& b) { return rank(a) < rank(b); });
    return found;
}

}  // namespace skylens::cloudtrail
