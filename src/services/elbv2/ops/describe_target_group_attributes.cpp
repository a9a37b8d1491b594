// elasticloadbalancing:DescribeTargetGroupAttributes: the attributes of a target group, those
// that were never set too.
//
// IAM: elasticloadbalancing:DescribeTargetGroupAttributes on *.
// Errors, in order: ValidationError (no ARN), TargetGroupNotFound.
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: none known.
#include "services/elbv2/attributes.h"
#include "services/elbv2/lookup.h"

namespace skylens::elbv2 {
namespace describe_target_group_attributes {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const TargetGroup* const group,
                read_target_group(*call.here().elbv2, params.str("TargetGroupArn")));
    return Value::object({{"Attributes", attributes_value(*group)}});
}

}  // namespace describe_target_group_attributes

SKYLENS_DEFINE_OP(DescribeTargetGroupAttributes) = {.read = describe_target_group_attributes::run};

}  // namespace skylens::elbv2
