// autoscaling:DescribeAccountLimits: how many groups and launch configurations there may be, and
//   are.
//
// IAM: autoscaling:DescribeAccountLimits on *.
// Errors, in order: none.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace describe_account_limits {

Result<Value> run(const aws::ReadCall& call, const aws::Params&) {
    const State& state = call.here().autoscaling;
    return Value::object(
        {{"MaxNumberOfAutoScalingGroups", 500},
         {"MaxNumberOfLaunchConfigurations", 200},
         {"NumberOfAutoScalingGroups", static_cast<std::int64_t>(state.groups.size())},
         {"NumberOfLaunchConfigurations", static_cast<std::int64_t>(state.configurations.size())}});
}

}  // namespace describe_account_limits

SKYLENS_DEFINE_OP(DescribeAccountLimits) = {.read = describe_account_limits::run};

}  // namespace skylens::autoscaling
