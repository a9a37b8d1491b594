// autoscaling:DescribeScalingProcessTypes: the processes that can be suspended.
//
// IAM: autoscaling:DescribeScalingProcessTypes on *.
// Errors, in order: none.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/names.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace describe_scaling_process_types {

Result<Value> run(const aws::ReadCall&, const aws::Params&) {
    Value list = Value::array();
    for (const char* const name : process_names()) {
        list.push(Value::object({{"ProcessName", name}}));
    }
    return Value::object({{"Processes", std::move(list)}});
}

}  // namespace describe_scaling_process_types

SKYLENS_DEFINE_OP(DescribeScalingProcessTypes) = {.read = describe_scaling_process_types::run};

}  // namespace skylens::autoscaling
