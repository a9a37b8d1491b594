#include "services/autoscaling/targets.h"

#include "services/autoscaling/lookup.h"
#include "services/autoscaling/role.h"

namespace skylens::autoscaling {
namespace {

Value one_target(const Str& arn, const Str& instance) {
    return Value::object(
        {{"TargetGroupArn", arn}, {"Targets", Value::array({Value::object({{"Id", instance}})})}});
}

// "healthy", "draining", "unused", …; empty when Elastic Load Balancing does not know it.
std::string health_of(const aws::World& world, aws::Place place, const Str& arn,
                      const Str& instance) {
    const Value answer =
        look(world, place, "elbv2", "DescribeTargetHealth", one_target(arn, instance));
    std::string state;
    for (const Value& one : answer["TargetHealthDescriptions"].elements()) {
        state = std::string(one["TargetHealth"]["State"].as_string());
        const bool unknown = one["TargetHealth"]["Reason"].as_string() == "Target.NotRegistered";
        if (unknown) state.clear();
    }
    return state;
}

}  // namespace

Status check_target_groups(const aws::World& world, aws::Place place,
                           const std::vector<Str>& arns) {
    for (const Str& arn : arns) {
        const Result<Value> answer =
            ask(world, place, "elbv2", "DescribeTargetGroups",
                Value::object({{"TargetGroupArns", Value::array({Value(arn)})}}));
        if (!answer.ok() && answer.error().code == "NotSimulated") return answer.error();
        if (!answer.ok()) {
            return invalid(
                "Provided Target Groups may not be valid. Please ensure they exist and try again.");
        }
        for (const Value& group : answer.value()["TargetGroups"].elements()) {
            if (group["TargetType"].as_string() == "instance") continue;
            return invalid(
                "Provided Target Groups may not be valid. Please ensure they exist and try again.");
        }
    }
    return Ok{};
}

void register_instance(aws::World& world, aws::Place place, const std::vector<Str>& arns,
                       const Str& instance, sim::EffectId cause) {
    for (const Str& arn : arns) {
        call_as_role(world, place, "elbv2", "RegisterTargets", one_target(arn, instance), cause);
    }
}

void deregister_instance(aws::World& world, aws::Place place, const std::vector<Str>& arns,
                         const Str& instance, sim::EffectId cause) {
    for (const Str& arn : arns) {
        call_as_role(world, place, "elbv2", "DeregisterTargets", one_target(arn, instance), cause);
    }
}

bool is_draining(const aws::World& world, aws::Place place, const std::vector<Str>& arns,
                 const Str& instance) {
    for (const Str& arn : arns) {
        const std::string state = health_of(world, place, arn, instance);
        if (state == "draining" || state == "unhealthy.draining") return true;
    }
    return false;
}

bool is_unhealthy_target(const aws::World& world, aws::Place place, const std::vector<Str>& arns,
                         const Str& instance) {
    for (const Str& arn : arns) {
        const std::string state = health_of(world, place, arn, instance);
        if (state.empty() || state == "unhealthy" || state == "draining") return true;
    }
    return false;
}

std::string_view attachment_state(const aws::World& world, aws::Place place, const Group& group,
                                  const Str& arn) {
    bool any = false;
    for (const GroupInstance& instance : group.instances) {
        if (instance.state != LifecycleState::InService) continue;
        any = true;
        if (health_of(world, place, arn, instance.id) == "healthy") return "InService";
    }
    return any ? "Added" : "InService";
}

}  // namespace skylens::autoscaling
