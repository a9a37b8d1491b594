// autoscaling:DescribeTerminationPolicyTypes: the termination policies.
//
// IAM: autoscaling:DescribeTerminationPolicyTypes on *.
// Errors, in order: none.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/names.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace describe_termination_policy_types {

Result<Value> run(const aws::ReadCall&, const aws::Params&) {
    Value list = Value::array();
    for (const char* const name : termination_policy_names())
        list.push(name);
    return Value::object({{"TerminationPolicyTypes", std::move(list)}});
}

}  // namespace describe_termination_policy_types

SKYLENS_DEFINE_OP(DescribeTerminationPolicyTypes) = {
    .read = describe_termination_policy_types::run};

}  // namespace skylens::autoscaling
