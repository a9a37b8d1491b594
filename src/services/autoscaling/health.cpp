#include "services/autoscaling/health.h"

#include "services/autoscaling/lookup.h"
#include "services/autoscaling/targets.h"
#include "services/ec2/state.h"

namespace skylens::autoscaling {
namespace {

struct Finding {
    const char* why = nullptr;  // the end of "an instance was taken out of service in response to"
    sim::EffectId cause = 0;
};

Finding examine(const aws::World& world, aws::Place place, const Group& group,
                const GroupInstance& instance) {
    const ec2::Instance* machine = world.at(place).ec2->instances.find(instance.id);
    if (machine == nullptr || machine->state != ec2::InstanceState::Running) {
        return {"an EC2 health check indicating it has been terminated or stopped",
                machine == nullptr ? 0 : machine->state_effect};
    }
    // An instance that does not run is replaced at once; the other checks wait for the grace.
    if (world.now < instance.in_service + seconds(group.settings.grace)) return {};
    const auto impaired = [](const ec2::StatusCheck& check) {
        return check.result == ec2::CheckResult::Impaired;
    };
    if (impaired(machine->system_check)) {
        return {"an EC2 instance status checks failure", machine->system_check.changed};
    }
    if (impaired(machine->instance_check)) {
        return {"an EC2 instance status checks failure", machine->instance_check.changed};
    }
    if (group.settings.health_ebs && impaired(machine->ebs_check)) {
        return {"EBS volume health check failure", machine->ebs_check.changed};
    }
    if (group.settings.health_elb && instance.registered &&
        is_unhealthy_target(world, place, group.target_groups, instance.id)) {
        return {"an ELB system health check failure", instance.effect};
    }
    return {};
}

}  // namespace

void mark_unhealthy(aws::World& world, aws::Place place, const Group& group,
                    GroupInstance& instance, std::string_view why, sim::EffectId cause) {
    instance.healthy = false;
    instance.unhealthy_cause = Str(why);
    instance.effect = world.add_effect(aws::EffectKind::StateChange, place, instance.id, cause,
                                       Value::object({{"what", "health status"},
                                                      {"group", group.id},
                                                      {"from", "Healthy"},
                                                      {"to", "Unhealthy"},
                                                      {"reason", why}}));
}

bool check_health(aws::World& world, aws::Place place, Group& group) {
    if (is_suspended(group, "HealthCheck")) return false;
    bool found = false;
    for (GroupInstance& instance : group.instances) {
        if (instance.state != LifecycleState::InService || !instance.healthy) continue;
        const Finding finding = examine(world, place, group, instance);
        if (finding.why == nullptr) continue;
        mark_unhealthy(world, place, group, instance, finding.why, finding.cause);
        found = true;
    }
    return found;
}

}  // namespace skylens::autoscaling
