// autoscaling:DescribeMetricCollectionTypes: the group metrics and their granularity.
//
// IAM: autoscaling:DescribeMetricCollectionTypes on *.
// Errors, in order: none.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/names.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace describe_metric_collection_types {

Result<Value> run(const aws::ReadCall&, const aws::Params&) {
    Value list = Value::array();
    for (const char* const name : group_metric_names()) {
        list.push(Value::object({{"Metric", name}}));
    }
    return Value::object(
        {{"Metrics", std::move(list)},
         {"Granularities", Value::array({Value::object({{"Granularity", "1Minute"}})})}});
}

}  // namespace describe_metric_collection_types

SKYLENS_DEFINE_OP(DescribeMetricCollectionTypes) = {.read = describe_metric_collection_types::run};

}  // namespace skylens::autoscaling
