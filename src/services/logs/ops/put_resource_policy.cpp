// logs:PutResourcePolicy: lets AWS services write to log groups of this Region.
//
// IAM: logs:PutResourcePolicy on *.
// Errors, in order: NotSimulated (policies of one log group), InvalidParameterException (no name,
//   no document, or not a policy), LimitExceededException (10 policies a Region).
// CloudTrail: recorded as usual.
//
// Deviations from AWS: resource policies that belong to one log group are not simulated.
#include "aws/errors.h"
#include "services/logs/lookup.h"
#include "services/logs/state.h"
#include "services/service_access.h"

namespace skylens::logs {
namespace put_resource_policy {

constexpr std::size_t kPoliciesMax = 10;  // "CloudWatch Logs quotas"

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    if (params.has("resourceArn")) return aws::not_simulated("A resource policy of one log group");
    const Str name = params.str("policyName");
    const Str document = params.str("policyDocument");
    if (name.empty() || document.empty()) {
        return aws::error("InvalidParameterException",
                          "policyName and policyDocument must be specified.");
    }
    if (!check_resource_policy(document).ok()) {
        return aws::error("InvalidParameterException", "Unsupported policy document.");
    }
    auto& policies = call.here().logs->resource_policies;
    ResourcePolicy* policy = policies.find(name);
    if (policy == nullptr) {
        if (policies.size() >= kPoliciesMax) {
            return aws::error("LimitExceededException", "Resource limit exceeded.");
        }
        ResourcePolicy created;
        created.id = name;
        policy = &policies.insert(std::move(created));
    }
    policy->document = document;
    policy->updated = call.now;
    const Value shown = Value::object({{"policyName", name},
                                       {"policyDocument", document},
                                       {"lastUpdatedTime", call.now.ms},
                                       {"policyScope", "ACCOUNT"}});
    return Value::object({{"resourcePolicy", shown}});
}

}  // namespace put_resource_policy

SKYLENS_DEFINE_OP(PutResourcePolicy) = {.write = put_resource_policy::run};

}  // namespace skylens::logs
