// autoscaling:DescribeAutoScalingNotificationTypes: the notification types.
//
// IAM: autoscaling:DescribeAutoScalingNotificationTypes on *.
// Errors, in order: none.
// CloudTrail: recorded as usual.
//
// Deviations from AWS: none.
#include "services/autoscaling/lookup.h"
#include "services/autoscaling/names.h"
#include "services/autoscaling/state.h"

namespace skylens::autoscaling {
namespace describe_auto_scaling_notification_types {

Result<Value> run(const aws::ReadCall&, const aws::Params&) {
    Value list = Value::array();
    for (const char* const name : notification_types())
        list.push(name);
    return Value::object({{"AutoScalingNotificationTypes", std::move(list)}});
}

}  // namespace describe_auto_scaling_notification_types

SKYLENS_DEFINE_OP(DescribeAutoScalingNotificationTypes) = {
    .read = describe_auto_scaling_notification_types::run};

}  // namespace skylens::autoscaling
