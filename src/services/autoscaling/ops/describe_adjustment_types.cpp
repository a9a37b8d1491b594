// autoscaling:DescribeAdjustmentTypes: the adjustment types of policies.
//
// IAM: autoscaling:DescribeAdjustmentTypes on *.
// Errors, in order: none.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/names.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace describe_adjustment_types {

Result<Value> run(const aws::ReadCall&, const aws::Params&) {
    Value list = Value::array();
    for (const AdjustmentType type :
         {AdjustmentType::ChangeInCapacity, AdjustmentType::ExactCapacity,
          AdjustmentType::PercentChangeInCapacity}) {
        list.push(Value::object({{"AdjustmentType", adjustment_name(type)}}));
    }
    return Value::object({{"AdjustmentTypes", std::move(list)}});
}

}  // namespace describe_adjustment_types

SKYLENS_DEFINE_OP(DescribeAdjustmentTypes) = {.read = describe_adjustment_types::run};

}  // namespace skylens::autoscaling
