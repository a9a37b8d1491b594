// Health checks over time.
// Source: "Health checks for Application Load Balancer target groups"; facts/activity §8.
#include <algorithm>

#include "base/cidr.h"
#include "base/hash.h"
#include "base/text.h"
#include "services/ec2/ec2.h"
#include "services/ec2/state.h"
#include "services/elbv2/elbv2.h"
#include "services/elbv2/reach.h"
#include "services/elbv2/shown.h"
#include "services/elbv2/targets.h"

namespace skylens::elbv2 {
namespace {

// What one check found.
struct Answer {
    TargetReason reason = TargetReason::None;  // None: passed
    std::int32_t code = 0;
    sim::EffectId cause = 0;  // what made it fail; 0: nothing in particular
};

// "200", "200,202", "200-299"; several of them.
bool matches(std::string_view matcher, std::int32_t code) {
    for (const std::string_view part : split(matcher, ',')) {
        const std::size_t dash = part.find('-');
        const std::string low(trim(part.substr(0, dash)));
        const std::string high(
            dash == std::string_view::npos ? low : std::string(trim(part.substr(dash + 1))));
        if (!is_digits(low) || !is_digits(high)) continue;
        if (code >= std::stoi(low) && code <= std::stoi(high)) return true;
    }
    return false;
}

// Does this check meet one of the requests that fail? By chance, in proportion to their share.
bool meets_error(const aws::World& world, const ec2::Instance& instance, double share) {
    if (!(share > 0)) return false;
    Hasher hasher;
    hasher.add(world.seed);
    hasher.add_text(instance.id);
    hasher.add(static_cast<std::uint64_t>(world.now.ms));
    return static_cast<double>(hasher.value() >> 11U) / 9007199254740992.0 < share;
}

Answer ask_guest(const aws::World& world, const HealthCheck& check, const ec2::Instance& instance) {
    // Faults and load decide first; see ec2/application.h.
    const ec2::ApplicationState state = ec2::application_state(instance, world.now);
    if (state.answering == ec2::Answering::Silent) return {TargetReason::Timeout, 0, state.cause};
    if (state.answering == ec2::Answering::Refuses)
        return {TargetReason::FailedHealthChecks, 0, state.cause};
    if (!check.matcher.empty()) {
        const double wait = state.extra_ms + instance.application.queued * 1000;
        if (wait > check.timeout * 1000.0) return {TargetReason::Timeout, 0, state.cause};
        if (meets_error(world, instance, state.error_share) && !matches(check.matcher, 500))
            return {TargetReason::ResponseCodeMismatch, 500, state.cause};
    }
    // The sample application answers 200 to everything else.
    if (check.matcher.empty() || check.grpc || matches(check.matcher, 200)) return {};
    return {TargetReason::ResponseCodeMismatch, 200, 0};
}

// What the target's address belongs to.
struct Behind {
    const ec2::NetworkInterface* card = nullptr;
    const ec2::Instance* instance = nullptr;
};

Behind behind(const ec2::State& ec2, const TargetGroup& group, const Target& target) {
    Behind out;
    if (group.type == TargetType::Instance) {
        out.instance = ec2.instances.find(target.id);
        if (out.instance == nullptr) return {};
        out.card = ec2.network_interfaces.find(out.instance->interface_id);
    } else {
        const std::optional<std::uint32_t> address = parse_ipv4(target.id);
        for (const ec2::NetworkInterface& card : ec2.network_interfaces) {
            if (!address.has_value() || card.private_ip != *address) continue;
            if (card.vpc_id != group.vpc_id) continue;
            out.card = &card;
            break;
        }
    }
    if (out.card == nullptr) return {};
    const bool known = out.instance != nullptr && out.instance->id == out.card->instance_id;
    if (!known) out.instance = ec2.instances.find(out.card->instance_id);
    return out;
}

Answer probe(aws::World& world, aws::Place place, const TargetGroup& group,
             const std::vector<Str>& users, const Target& target) {
    const ec2::State& ec2 = world.at(place).ec2;
    const Behind found = behind(ec2, group, target);
    const ec2::Instance* const instance = found.instance;
    const Answer silent = {TargetReason::Timeout, 0, 0};
    if (instance == nullptr) return silent;
    if (instance->state != ec2::InstanceState::Running || instance->down_until > world.now) {
        return {TargetReason::Timeout, 0, instance->state_effect};
    }
    const sim::EffectId fault =
        instance->faults.system != 0 ? instance->faults.system : instance->faults.instance;
    if (fault != 0) return {TargetReason::Timeout, 0, fault};
    const bool own = group.check.port == "traffic-port";
    const std::int32_t port = own ? target.port : std::stoi(group.check.port.string());
    for (const Str& user : users) {
        const LoadBalancer* const balancer = world.at(place).elbv2->load_balancers.find(user);
        if (balancer == nullptr || balancer->zones.empty()) continue;
        const Reach reach =
            check_way(world, place, *balancer, balancer->zones.front(), *found.card, port);
        if (!reach.arrives) return {TargetReason::Timeout, 0, reach.cause};
    }
    return ask_guest(world, group.check, *instance);
}

// "Newly registered targets enter slow start mode only when there is at least one healthy target
// that is not in slow start mode."
void begin_slow_start(const TargetGroup& group, Target& target, SimTime now) {
    const std::int64_t duration = attribute_number(group, "slow_start.duration_seconds");
    const bool others =
        std::any_of(group.targets.begin(), group.targets.end(), [&](const Target& other) {
            return other.state == TargetState::Healthy &&
                   slow_start_share(duration, other, now) == 1;
        });
    target.slow_since = duration > 0 && others ? now : SimTime{};
}

void passed(aws::World& world, aws::Place place, TargetGroup& group, Target& target) {
    target.failed = 0;
    ++target.passed;
    // The first success makes a new target healthy.
    const bool enough =
        target.passed >= group.check.healthy_threshold || (target.fresh && group.application());
    if (target.state == TargetState::Healthy || !enough) return;
    target.fresh = false;
    begin_slow_start(group, target, world.now);
    enter(world, place, group, target, TargetState::Healthy, TargetReason::None, target.changed);
}

void failed(aws::World& world, aws::Place place, TargetGroup& group, Target& target,
            const Answer& answer) {
    target.passed = 0;
    ++target.failed;
    const bool shown = target.state == TargetState::Unhealthy;
    if (!shown && target.failed < group.check.unhealthy_threshold) return;
    target.fresh = false;
    target.last_code = answer.code;
    enter(world, place, group, target, TargetState::Unhealthy, answer.reason,
          answer.cause != 0 ? answer.cause : target.changed);
}

}  // namespace

void on_health_check(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    State& state = world.at(place).elbv2;
    TargetGroup* const group = state.target_groups.find(event.subject);
    if (group == nullptr) return;
    const std::vector<Str> users = load_balancers_of(state, group->id);
    // What EC2 has forgotten is no target any more.
    auto& targets = group->targets;
    targets.erase(std::remove_if(targets.begin(), targets.end(),
                                 [&](const Target& target) {
                                     return group->type == TargetType::Instance &&
                                            !world.at(place).ec2->instances.contains(target.id);
                                 }),
                  targets.end());
    group->checks_pending = true;  // keeps refresh_group from beginning another chain
    refresh_group(world, place, *group, event.cause);
    const bool wanted = !users.empty() && !targets.empty() && group->check.enabled;
    group->checks_pending = wanted;
    if (!wanted) return;
    world.schedule(aws::EventKind::ElbHealthCheck, place,
                   world.now + seconds(group->check.interval), group->id, event.cause);
    refresh_ways(world, place);
    for (Target& target : targets) {
        const bool checked = target.state == TargetState::Initial ||
                             target.state == TargetState::Healthy ||
                             target.state == TargetState::Unhealthy;
        if (!checked) continue;
        if (!target.checking) {
            target.checking = true;
            enter(world, place, *group, target, TargetState::Initial,
                  TargetReason::InitialHealthChecking, target.changed);
        }
        const Answer answer = probe(world, place, *group, users, target);
        if (answer.reason == TargetReason::None) {
            passed(world, place, *group, target);
        } else {
            failed(world, place, *group, target, answer);
        }
    }
}

std::string_view state_name(TargetState state) {
    constexpr std::string_view kNames[] = {"initial", "healthy",  "unhealthy",
                                           "unused",  "draining", "unavailable"};
    return kNames[static_cast<std::size_t>(state)];
}

std::string_view reason_name(TargetReason reason) {
    constexpr std::string_view kNames[] = {"",
                                           "Elb.RegistrationInProgress",
                                           "Elb.InitialHealthChecking",
                                           "Target.ResponseCodeMismatch",
                                           "Target.Timeout",
                                           "Target.FailedHealthChecks",
                                           "Target.NotRegistered",
                                           "Target.NotInUse",
                                           "Target.DeregistrationInProgress",
                                           "Target.InvalidState",
                                           "Target.IpUnusable",
                                           "Target.HealthCheckDisabled"};
    return kNames[static_cast<std::size_t>(reason)];
}

TargetHealth target_health(const aws::World& world, aws::Place place, std::string_view group_arn,
                           std::string_view target_id) {
    TargetHealth health;
    const TargetGroup* const group = world.at(place).elbv2->target_groups.find(group_arn);
    if (group == nullptr) return health;
    for (const Target& target : group->targets) {
        if (target.id != target_id) continue;
        const bool worse =
            health.reason == TargetReason::NotRegistered || target.state == TargetState::Unhealthy;
        if (!worse) continue;
        health = {target.state, target.reason, reason_text(*group, target), target.since,
                  target.changed};
    }
    return health;
}

}  // namespace skylens::elbv2
