// elasticloadbalancing:DescribeTargetHealth: the health of all targets of a group, or of those
// asked for.
//
// IAM: elasticloadbalancing:DescribeTargetHealth on *.
// Errors, in order: ValidationError (no ARN), TargetGroupNotFound.
// CloudTrail: read-only, recorded as usual.
//
// Deviations from AWS: anomaly detection is not simulated: Include gives nothing more.
#include "services/elbv2/lookup.h"
#include "services/elbv2/shown.h"

namespace skylens::elbv2 {
namespace describe_target_health {

Value unknown(const Value& given) {
    return Value::object(
        {{"Target", given},
         {"TargetHealth",
          Value::object({{"State", "unused"},
                         {"Reason", "Target.NotRegistered"},
                         {"Description", "Target is not registered to the target group"}})}});
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const TargetGroup* const group,
                read_target_group(*call.here().elbv2, params.str("TargetGroupArn")));
    Value list = Value::array();
    for (const Value& given : params.list("Targets")) {
        std::size_t before = list.size();
        for (const Target& target : group->targets) {
            if (target.id != given["Id"].as_string()) continue;
            if (given.contains("Port") && given["Port"].as_int() != target.port) continue;
            list.push(target_health_value(call.world, call.place, *group, target));
        }
        if (list.size() == before) list.push(unknown(given));
    }
    if (params.list("Targets").empty()) {
        for (const Target& target : group->targets)
            list.push(target_health_value(call.world, call.place, *group, target));
    }
    return Value::object({{"TargetHealthDescriptions", std::move(list)}});
}

}  // namespace describe_target_health

SKYLENS_DEFINE_OP(DescribeTargetHealth) = {.read = describe_target_health::run};

}  // namespace skylens::elbv2
