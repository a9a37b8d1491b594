#include "shell/resources.h"

#include "aws/gateway.h"
#include "base/text.h"
#include "services/iam/iam.h"
#include "shell/paginate.h"

namespace skylens::shell {
namespace {

bool is_simulated(const ResourceListing& listing) {
    const aws::ServiceModel* service = aws::Catalog::built_in().find_service(listing.service);
    const aws::OperationModel* operation =
        service == nullptr ? nullptr : service->find_operation(listing.operation);
    return operation != nullptr && aws::find_implementation(*operation) != nullptr;
}

void collect(const Value& value, const std::vector<std::string_view>& path, std::size_t depth,
             std::vector<Value>& out) {
    for (const Value& element : value[path[depth]].elements()) {
        if (depth + 1 == path.size()) {
            out.push_back(element);
        } else {
            collect(element, path, depth + 1, out);
        }
    }
}

// What a plain listing of AWS's own would drown in is left out.
Value parameters_of(const ResourceListing& listing) {
    if (listing.operation == "ListPolicies") return Value::object({{"Scope", "Local"}});
    return Value::object();
}

}  // namespace

const std::vector<ResourceListing>& resource_listings() {
    static const std::vector<ResourceListing> kListings = {
        {"iam user", "iam", "ListUsers", "Users", "UserName", true, " UserName "},
        {"iam group", "iam", "ListGroups", "Groups", "GroupName", true, " GroupName "},
        {"iam role", "iam", "ListRoles", "Roles", "RoleName", true, " RoleName "},
        {"iam policy", "iam", "ListPolicies", "Policies", "Arn", true, " PolicyArn "},
        {"iam instance profile", "iam", "ListInstanceProfiles", "InstanceProfiles",
         "InstanceProfileName", true, " InstanceProfileName "},
        {"s3 bucket", "s3", "ListBuckets", "Buckets", "Name", true, " Bucket "},
        {"ec2 vpc", "ec2", "DescribeVpcs", "Vpcs", "VpcId", false, " VpcId VpcIds "},
        {"ec2 subnet", "ec2", "DescribeSubnets", "Subnets", "SubnetId", false,
         " SubnetId SubnetIds Subnets "},
        {"ec2 security group", "ec2", "DescribeSecurityGroups", "SecurityGroups", "GroupId", false,
         " GroupId GroupIds SecurityGroupIds Groups "},
        {"ec2 instance", "ec2", "DescribeInstances", "Reservations.Instances", "InstanceId", false,
         " InstanceId InstanceIds "},
        {"ec2 volume", "ec2", "DescribeVolumes", "Volumes", "VolumeId", false,
         " VolumeId VolumeIds "},
        {"ec2 network interface", "ec2", "DescribeNetworkInterfaces", "NetworkInterfaces",
         "NetworkInterfaceId", false, " NetworkInterfaceId NetworkInterfaceIds "},
        {"ec2 key pair", "ec2", "DescribeKeyPairs", "KeyPairs", "KeyName", false,
         " KeyName KeyNames "},
        {"cloudwatch alarm", "cloudwatch", "DescribeAlarms", "MetricAlarms", "AlarmName", false,
         " AlarmName AlarmNames "},
        {"cloudwatch composite alarm", "cloudwatch", "DescribeAlarms", "CompositeAlarms",
         "AlarmName", false, " AlarmName AlarmNames "},
        {"events bus", "events", "ListEventBuses", "EventBuses", "Name", false, " EventBusName "},
        {"events rule", "events", "ListRules", "Rules", "Name", false, " Rule "},
        {"config rule", "config", "DescribeConfigRules", "ConfigRules", "ConfigRuleName", false,
         " ConfigRuleName ConfigRuleNames "},
        {"config recorder", "config", "DescribeConfigurationRecorders", "ConfigurationRecorders",
         "name", false, " ConfigurationRecorderName ConfigurationRecorderNames "},
        {"config compliance", "config", "DescribeComplianceByConfigRule", "ComplianceByConfigRules",
         "ConfigRuleName", false, ""},
        {"sns topic", "sns", "ListTopics", "Topics", "TopicArn", false,
         " TopicArn AlarmActions OKActions "},
        {"sns subscription", "sns", "ListSubscriptions", "Subscriptions", "SubscriptionArn", false,
         " SubscriptionArn "},
        {"sqs queue", "sqs", "ListQueues", "QueueUrls", "", false, " QueueUrl "},
        {"lambda function", "lambda", "ListFunctions", "Functions", "FunctionName", false,
         " FunctionName "},
        {"logs group", "logs", "DescribeLogGroups", "logGroups", "logGroupName", false,
         " logGroupName "},
    };
    return kListings;
}

std::vector<FoundResource> find_resources(const aws::World& world, aws::Place place,
                                          const ResourceListing& listing) {
    std::vector<FoundResource> found;
    if (!is_simulated(listing)) return found;
    const auto root = iam::resolve_principal(world, place.account, "root");
    if (!root.ok()) return found;
    aws::Request request;
    request.place = place;
    request.principal = root.value();
    request.service = Str(listing.service);
    request.operation = Str(listing.operation);
    const CallOnce ask = [&world, &request](const Value& params) {
        request.params = params;
        return aws::peek(world, request);
    };
    const aws::OperationModel* operation =
        aws::Catalog::built_in().find_service(listing.service)->find_operation(listing.operation);
    const Value params = parameters_of(listing);
    const auto answer = operation->page ? call_all_pages(*operation, params, {}, ask) : ask(params);
    if (!answer.ok()) return found;
    std::vector<Value> descriptions;
    collect(answer.value(), split(listing.path, '.'), 0, descriptions);
    for (const Value& description : descriptions) {
        const Str id = listing.id.empty() ? description.as_str() : description[listing.id].as_str();
        found.push_back({&listing, place, id, description});
    }
    return found;
}

std::vector<FoundResource> find_all_resources(const aws::World& world) {
    std::vector<FoundResource> all;
    for (std::uint16_t account = 0; account < world.accounts.size(); ++account) {
        for (std::uint16_t region = 0; region < aws::kRegionCount; ++region) {
            for (const ResourceListing& listing : resource_listings()) {
                if (listing.global && region != aws::kUsEast1) continue;
                for (FoundResource& found : find_resources(world, {account, region}, listing)) {
                    all.push_back(std::move(found));
                }
            }
        }
    }
    return all;
}

}  // namespace skylens::shell
