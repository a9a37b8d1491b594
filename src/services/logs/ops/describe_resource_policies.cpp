// logs:DescribeResourcePolicies: the resource policies of this account and Region.
//
// IAM: logs:DescribeResourcePolicies on *.
// Errors, in order: NotSimulated (policies of one log group), InvalidParameterException (token).
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: resource policies that belong to one log group are not simulated.
#include "aws/errors.h"
#include "aws/pagination.h"
#include "services/logs/lookup.h"
#include "services/logs/state.h"

namespace skylens::logs {
namespace describe_resource_policies {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    if (params.has("resourceArn") || params.str("policyScope") == "RESOURCE") {
        return aws::not_simulated("A resource policy of one log group");
    }
    SKYLENS_TRY(std::size_t position, listing_position("DescribeResourcePolicies", params));
    const auto limit = static_cast<std::size_t>(params.integer("limit", 50));
    Value list = Value::array();
    std::size_t index = 0;
    for (const ResourcePolicy& policy : call.here().logs->resource_policies) {
        if (index++ < position || list.size() >= limit) continue;
        list.push(Value::object({{"policyName", policy.id},
                                 {"policyDocument", policy.document},
                                 {"lastUpdatedTime", policy.updated.ms},
                                 {"policyScope", "ACCOUNT"}}));
    }
    position += list.size();
    Value result = Value::object({{"resourcePolicies", list}});
    if (position < index)
        result.set("nextToken", aws::page_token("DescribeResourcePolicies", position));
    return result;
}

}  // namespace describe_resource_policies

SKYLENS_DEFINE_OP(DescribeResourcePolicies) = {.read = describe_resource_policies::run};

}  // namespace skylens::logs
