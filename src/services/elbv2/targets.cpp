#include "services/elbv2/targets.h"

#include <algorithm>

#include "base/cidr.h"
#include "services/ec2/ec2.h"
#include "services/ec2/state.h"
#include "services/elbv2/attributes.h"
#include "services/elbv2/lookup.h"

namespace skylens::elbv2 {
namespace {

aws::Place here(const sim::PendingEvent& event) { return {event.account, event.region}; }

Result<Target> instance_target(const aws::World& world, aws::Place place, const TargetGroup& group,
                               Target target) {
    if (target.id.view().substr(0, 2) != "i-") {
        return validation("Instance ID '", target.id, "' is not valid");
    }
    const ec2::State& ec2 = world.at(place).ec2;
    const ec2::Instance* const instance = ec2.instances.find(target.id);
    if (instance == nullptr) {
        return aws::error("InvalidTarget", "The following instances do not exist: '", target.id,
                          "'");
    }
    if (instance->vpc_id != group.vpc_id) {
        return aws::error("InvalidTarget",
                          "The following targets are not in the target group VPC '", group.vpc_id,
                          "': '", target.id, "'");
    }
    if (instance->state != ec2::InstanceState::Running) {
        return aws::error("InvalidTarget",
                          "The following targets are not in a running state and cannot be "
                          "registered: '",
                          target.id, "'");
    }
    target.zone = instance->zone;
    return target;
}

Result<Target> address_target(const aws::World& world, aws::Place place, const TargetGroup& group,
                              Target target) {
    const std::optional<std::uint32_t> address = parse_ipv4(target.id);
    if (!address.has_value()) {
        return validation("The IP address '", target.id, "' is not a valid IPv4 address");
    }
    for (const ec2::Subnet& subnet : world.at(place).ec2->subnets) {
        if (subnet.vpc_id != group.vpc_id) continue;
        if (!Ipv4Cidr{subnet.network, subnet.bits}.contains(*address)) continue;
        target.zone = subnet.zone;
        target.any_zone = target.given_zone == "all";
        return target;
    }
    return validation("The IP address '", target.id, "' is outside of the target group VPC '",
                      group.vpc_id, "'; addresses elsewhere are not simulated");
}

// The zone is one of a load balancer that uses the group.
bool zone_enabled(const State& state, const std::vector<Str>& users, const Target& target) {
    if (target.any_zone) return true;
    for (const Str& user : users) {
        const LoadBalancer* const balancer = state.load_balancers.find(user);
        if (balancer == nullptr) continue;
        for (const EnabledZone& zone : balancer->zones) {
            if (zone.zone == target.zone) return true;
        }
    }
    return false;
}

// The instance that stands behind the target cannot be used: its state's code. 0: it can.
std::int32_t unusable_state(const aws::World& world, aws::Place place, const TargetGroup& group,
                            const Target& target) {
    if (group.type != TargetType::Instance) return 0;
    const ec2::Instance* const instance = world.at(place).ec2->instances.find(target.id);
    if (instance == nullptr) return 48;
    const bool gone = instance->state == ec2::InstanceState::Stopped ||
                      instance->state == ec2::InstanceState::Terminated;
    return gone ? static_cast<std::int32_t>(instance->state) : 0;
}

void look_at(aws::World& world, aws::Place place, const std::vector<Str>& users, TargetGroup& group,
             Target& target, sim::EffectId cause) {
    if (target.state == TargetState::Draining) return;
    const auto unused = [&](TargetReason reason, std::int32_t code) {
        target.last_code = code;
        target.fresh = true;
        target.checking = false;
        enter(world, place, group, target, TargetState::Unused, reason, cause);
    };
    if (users.empty()) return unused(TargetReason::NotInUse, 0);
    const std::int32_t gone = unusable_state(world, place, group, target);
    if (gone != 0) return unused(TargetReason::InvalidState, gone);
    if (group.type != TargetType::Lambda && group.type != TargetType::Alb &&
        !zone_enabled(*world.at(place).elbv2, users, target)) {
        return unused(TargetReason::NotInUse, -1);
    }
    if (!group.check.enabled) {
        return enter(world, place, group, target, TargetState::Unavailable,
                     TargetReason::HealthCheckDisabled, cause);
    }
    const bool begins =
        target.state == TargetState::Unused || target.state == TargetState::Unavailable;
    if (!begins) return;
    target.fresh = true;
    target.passed = 0;
    target.failed = 0;
    target.last_code = 0;
    enter(world, place, group, target, TargetState::Initial, TargetReason::RegistrationInProgress,
          cause);
}

}  // namespace

Result<Target> read_target(const aws::World& world, aws::Place place, const TargetGroup& group,
                           const Value& given) {
    Target target;
    target.id = given["Id"].as_str();
    target.given_zone = given["AvailabilityZone"].as_str();
    target.port =
        given.contains("Port") ? static_cast<std::int32_t>(given["Port"].as_int()) : group.port;
    if (group.type == TargetType::Instance) return instance_target(world, place, group, target);
    if (group.type == TargetType::Ip) return address_target(world, place, group, target);
    return aws::not_simulated("A target of type ",
                              group.type == TargetType::Lambda ? "lambda" : "alb");
}

Target* find_target(TargetGroup& group, std::string_view id, std::int32_t port) {
    for (Target& target : group.targets) {
        if (target.id == id && target.port == port) return &target;
    }
    return nullptr;
}

void enter(aws::World& world, aws::Place place, const TargetGroup& group, Target& target,
           TargetState state, TargetReason reason, sim::EffectId cause) {
    if (target.state == state && target.reason == reason && target.changed != 0) return;
    const std::string_view from = target.changed == 0 ? "" : state_name(target.state);
    if (target.state != state || target.changed == 0) target.since = world.now;
    target.state = state;
    target.reason = reason;
    Value data = Value::object({{"targetGroup", group.name},
                                {"port", target.port},
                                {"from", from},
                                {"to", state_name(state)}});
    if (reason != TargetReason::None) data.set("reason", reason_name(reason));
    target.changed =
        world.add_effect(aws::EffectKind::StateChange, place, target.id, cause, std::move(data));
}

void register_target(aws::World& world, aws::Place place, TargetGroup& group, Target target,
                     sim::EffectId cause) {
    Target* row = find_target(group, target.id, target.port);
    if (row != nullptr && row->state != TargetState::Draining) return;
    target.registered = world.now;
    target.state = TargetState::Unused;
    target.reason = TargetReason::NotRegistered;
    if (row == nullptr) {
        group.targets.push_back(std::move(target));
    } else {
        *row = std::move(target);
    }
    refresh_group(world, place, group, cause);
}

SimTime deregister_target(aws::World& world, aws::Place place, TargetGroup& group, Target& target,
                          sim::EffectId cause) {
    const bool idle = target.state == TargetState::Unused;
    const std::int64_t delay =
        idle ? 0 : attribute_number(group, "deregistration_delay.timeout_seconds");
    target.draining_until = world.now + seconds(delay);
    enter(world, place, group, target, TargetState::Draining,
          TargetReason::DeregistrationInProgress, cause);
    world.schedule(aws::EventKind::ElbTarget, place, target.draining_until, group.id,
                   target.changed, target.port, target.id);
    return target.draining_until;
}

void refresh_group(aws::World& world, aws::Place place, TargetGroup& group, sim::EffectId cause) {
    const std::vector<Str> users = load_balancers_of(*world.at(place).elbv2, group.id);
    bool wanted = false;
    for (Target& target : group.targets) {
        look_at(world, place, users, group, target, cause);
        wanted = wanted || target.state != TargetState::Draining;
    }
    wanted = wanted && !users.empty() && group.check.enabled;
    if (!wanted || group.checks_pending) return;
    group.checks_pending = true;
    const Duration delay =
        world.delay_of(aws::Delay::ElbRegistration, world.new_number("elb-registration"));
    world.schedule(aws::EventKind::ElbHealthCheck, place, world.now + delay, group.id, cause);
}

void refresh_groups(aws::World& world, aws::Place place, sim::EffectId cause) {
    for (TargetGroup& group : world.at(place).elbv2->target_groups)
        refresh_group(world, place, group, cause);
}

// The end of draining.
void on_target(aws::World& world, const sim::PendingEvent& event) {
    State& state = world.at(here(event)).elbv2;
    TargetGroup* const group = state.target_groups.find(event.subject);
    if (group == nullptr) return;
    Target* const target =
        find_target(*group, event.data.as_string(), static_cast<std::int32_t>(event.number));
    if (target == nullptr || target->state != TargetState::Draining) return;
    if (target->draining_until > world.now) return;  // registered and drained again since
    enter(world, here(event), *group, *target, TargetState::Unused, TargetReason::NotRegistered,
          event.cause);
    group->targets.erase(group->targets.begin() + (target - group->targets.data()));
}

Status register_instances(aws::World& world, aws::Place place, std::string_view group_arn,
                          const std::vector<Str>& instance_ids, sim::EffectId cause) {
    State& state = world.at(place).elbv2;
    SKYLENS_TRY_OK(read_target_group(state, group_arn));
    TargetGroup& group = the_target_group(state, group_arn);
    std::vector<Target> targets;
    for (const Str& id : instance_ids) {
        SKYLENS_TRY(Target target, read_target(world, place, group, Value::object({{"Id", id}})));
        targets.push_back(std::move(target));
    }
    for (Target& target : targets)
        register_target(world, place, group, std::move(target), cause);
    return Ok{};
}

Result<SimTime> deregister_instances(aws::World& world, aws::Place place,
                                     std::string_view group_arn,
                                     const std::vector<Str>& instance_ids, sim::EffectId cause) {
    State& state = world.at(place).elbv2;
    SKYLENS_TRY_OK(read_target_group(state, group_arn));
    TargetGroup& group = the_target_group(state, group_arn);
    SimTime last = world.now;
    for (Target& target : group.targets) {
        const bool named =
            std::find(instance_ids.begin(), instance_ids.end(), target.id) != instance_ids.end();
        if (!named) continue;
        const SimTime gone = target.state == TargetState::Draining
                                 ? target.draining_until
                                 : deregister_target(world, place, group, target, cause);
        last = std::max(last, gone, [](SimTime a, SimTime b) { return a < b; });
    }
    return last;
}

}  // namespace skylens::elbv2
