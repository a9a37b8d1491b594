// logs:DeleteResourcePolicy: removes an account-level resource policy.
//
// IAM: logs:DeleteResourcePolicy on *.
// Errors, in order: NotSimulated (policies of one log group), ResourceNotFoundException.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: resource policies that belong to one log group are not simulated.
#include "aws/errors.h"
#include "services/logs/lookup.h"
#include "services/logs/state.h"

namespace skylens::logs {
namespace delete_resource_policy {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    if (params.has("resourceArn")) return aws::not_simulated("A resource policy of one log group");
    const Str name = params.str("policyName");
    if (!call.here().logs->resource_policies.erase(name)) {
        return aws::error("ResourceNotFoundException", "Policy with name [", name,
                          "] does not exist.");
    }
    return Value::object();
}

}  // namespace delete_resource_policy

SKYLENS_DEFINE_OP(DeleteResourcePolicy) = {.write = delete_resource_policy::run};

}  // namespace skylens::logs
