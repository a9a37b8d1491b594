#include "services/iam/service_access.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "services/cloudtrail/cloudtrail.h"
#include "services/cloudtrail/state.h"
#include "services/iam/ids.h"
#include "services/iam/last_used.h"
#include "services/iam/policy/match.h"
#include "services/iam/views.h"

namespace skylens::iam {
namespace {

struct ServiceName {
    std::string_view space;   // prefix of its actions
    std::string_view name;    // as the console shows it
    std::string_view source;  // first part of CloudTrail's eventSource
};

constexpr std::array<ServiceName, 16> kServices = {{
    {"iam", "AWS Identity and Access Management", "iam"},
    {"cloudtrail", "AWS CloudTrail", "cloudtrail"},
    {"config", "AWS Config", "config"},
    {"kms", "AWS Key Management Service", "kms"},
    {"lambda", "AWS Lambda", "lambda"},
    {"organizations", "AWS Organizations", "organizations"},
    {"sts", "AWS Security Token Service", "sts"},
    {"cloudwatch", "Amazon CloudWatch", "monitoring"},
    {"logs", "Amazon CloudWatch Logs", "logs"},
    {"ec2", "Amazon EC2", "ec2"},
    {"autoscaling", "Amazon EC2 Auto Scaling", "autoscaling"},
    {"events", "Amazon EventBridge", "events"},
    {"s3", "Amazon S3", "s3"},
    {"sns", "Amazon SNS", "sns"},
    {"sqs", "Amazon SQS", "sqs"},
    {"elasticloadbalancing", "Elastic Load Balancing", "elasticloadbalancing"},
}};

bool pattern_names(std::string_view action, std::string_view service) {
    if (action == "*") return true;
    return glob_ignoring_case(action.substr(0, action.find(':')), service);
}

bool is_entity(const aws::Principal& who, const IamArn& entity) {
    const bool role = entity.kind == "role";
    return who.name == entity.name &&
           who.type == (role ? aws::PrincipalType::AssumedRole : aws::PrincipalType::User);
}

std::optional<LastUse> last_use(const aws::World& world, std::uint16_t account,
                                const IamArn& entity, const ServiceName& service) {
    std::optional<LastUse> best;
    for (std::uint16_t region = 0; region < aws::kRegionCount; ++region) {
        const auto& records = world.at({account, region}).cloudtrail->records;
        for (std::size_t i = records.size(); i > 0; --i) {
            const cloudtrail::Record& record = records[i - 1];
            if (best && record.time <= best->time) break;
            if (!is_entity(record.principal, entity)) continue;
            const std::string_view source = cloudtrail::event_source(record);
            if (source.substr(0, source.find('.')) != service.source) continue;
            best = LastUse{record.time, Str(service.space), Str(aws::region_name(record.region))};
            break;
        }
    }
    return best;
}

}  // namespace

bool grants_service(const Policy& policy, std::string_view service) {
    return std::any_of(
        policy.statements.begin(), policy.statements.end(), [service](const Statement& statement) {
            if (statement.effect == StatementEffect::Deny) return false;
            if (statement.not_action) return true;
            return std::any_of(
                statement.actions.begin(), statement.actions.end(),
                [service](const Pattern& action) { return pattern_names(action.text, service); });
        });
}

Value services_last_accessed(const aws::ReadCall& call, const AccessedJob& job,
                             const PolicyList& policies) {
    IamArn entity;
    split_iam_arn(job.arn, entity);
    Value list = Value::array();
    for (const ServiceName& service : kServices) {
        const bool granted =
            std::any_of(policies.begin(), policies.end(), [&service](const NamedPolicy& named) {
                return grants_service(*named.policy, service.space);
            });
        if (!granted) continue;
        Value row = Value::object({{"ServiceName", service.name}});
        const auto used = last_use(call.world, call.place.account, entity, service);
        if (used) row.set("LastAuthenticated", date_value(used->time));
        row.set("ServiceNamespace", service.space);
        if (used) {
            row.set("LastAuthenticatedEntity", job.arn);
            row.set("LastAuthenticatedRegion", used->region);
        }
        row.set("TotalAuthenticatedEntities", used ? 1 : 0);
        list.push(std::move(row));
    }
    return list;
}

}  // namespace skylens::iam
