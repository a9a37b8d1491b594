// autoscaling:DescribeLifecycleHookTypes: the transitions that hooks can wait at.
//
// IAM: autoscaling:DescribeLifecycleHookTypes on *.
// Errors, in order: none.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/names.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace describe_lifecycle_hook_types {

Result<Value> run(const aws::ReadCall&, const aws::Params&) {
    return Value::object(
        {{"LifecycleHookTypes", Value::array({transition_name(true), transition_name(false)})}});
}

}  // namespace describe_lifecycle_hook_types

SKYLENS_DEFINE_OP(DescribeLifecycleHookTypes) = {.read = describe_lifecycle_hook_types::run};

}  // namespace skylens::autoscaling
