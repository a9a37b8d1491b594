#include "services/ec2/faults.h"

#include <algorithm>

#include "base/check.h"
#include "services/config/config.h"
#include "services/ec2/addresses.h"
#include "services/ec2/application.h"
#include "services/ec2/errors.h"
#include "services/ec2/instance_types.h"
#include "services/ec2/meter.h"
#include "services/ec2/state.h"
#include "services/ec2/status_checks.h"
#include "services/events/events.h"

namespace skylens::ec2 {
namespace {

// Automatic recovery waits longer than alarms usually do, so that a recover action comes first
// (chosen for teaching; EC2 promises no time).
constexpr Duration kAutomaticAfter = minutes(10);
constexpr std::size_t kRecoveriesADay = 3;  // "Troubleshoot instance recovery failures"
// Leaks take that long unless the fault says otherwise (chosen for teaching).
constexpr Duration kFillsDefault = hours(1);

struct Named {
    Fault fault;
    std::string_view name;
    sim::EffectId Faults::*field;         // of the machine
    sim::EffectId Application::*flag;     // or of the application
    Trouble Application::*trouble;        // or of the application, by degrees
};

constexpr Named kFaults[] = {
    {Fault::SystemCheck, "system-check", &Faults::system, nullptr, nullptr},
    {Fault::InstanceCheck, "instance-check", &Faults::instance, nullptr, nullptr},
    {Fault::EbsCheck, "ebs-check", &Faults::ebs, nullptr, nullptr},
    {Fault::AgentStopped, "agent-stopped", &Faults::agent, nullptr, nullptr},
    {Fault::SlowDependency, "slow-dependency", nullptr, nullptr, &Application::slow},
    {Fault::BadDeployment, "bad-deployment", nullptr, nullptr, &Application::errors},
    {Fault::AppCrash, "app-crash", nullptr, &Application::crashed, nullptr},
    {Fault::MemoryLeak, "memory-leak", nullptr, nullptr, &Application::memory},
    {Fault::DiskFull, "disk-full", nullptr, nullptr, &Application::disk},
    {Fault::ClockSkew, "clock-skew", nullptr, &Application::skewed, nullptr},
};

const Named& named(Fault fault) {
    for (const Named& row : kFaults) {
        if (row.fault == fault) return row;
    }
    SKYLENS_CHECK(!"a fault without a row");
    return kFaults[0];
}

// The curve of what fills up, from what is used now.
Curve filling(double from, const FaultForce& force, SimTime now) {
    Curve curve;
    curve.kind = CurveKind::Ramp;
    curve.a = from;
    curve.b = 100;
    curve.start = now;
    curve.span = force.time.ms > 0 ? force.time : kFillsDefault;
    return curve;
}

void set_trouble(aws::World& world, aws::Place place, Instance& instance, Fault fault,
                 const FaultForce& force, sim::EffectId effect) {
    Trouble& trouble = instance.application.*named(fault).trouble;
    Curve amount = force.amount;
    if (fault == Fault::MemoryLeak)
        amount = filling(memory_used_percent(instance, world.now), force, world.now);
    if (fault == Fault::DiskFull)
        amount = filling(disk_used_percent(instance, world.now), force, world.now);
    trouble = {effect, amount};
    trouble.amount.start = world.now;
    if (fault != Fault::MemoryLeak && fault != Fault::DiskFull) return;
    world.schedule(aws::EventKind::FaultDevelops, place, world.now + amount.span, instance.id,
                   effect, static_cast<std::int64_t>(effect));
}

Result<Instance*> running_instance(aws::World& world, aws::Place place, std::string_view id) {
    SKYLENS_TRY_OK(check_form(kInstanceId, id));
    Instance* instance = world.at(place).ec2->instances.find(id);
    if (instance == nullptr) return not_found(kInstanceId, {Str(id)});
    if (instance->state != InstanceState::Running) {
        return aws::error("IncorrectInstanceState", "The instance '", id,
                          "' is not in the 'running' state.");
    }
    return instance;
}

sim::EffectId begin_recovery(aws::World& world, aws::Place place, Instance& instance,
                             sim::EffectId cause, bool automatic) {
    settle(instance, world.now);
    instance.recovering = true;
    const sim::EffectId effect = world.add_effect(
        aws::EffectKind::StateChange, place, instance.id, cause,
        Value::object({{"what", "recovery"}, {"to", "recovering"}, {"automatic", automatic}}));
    const Duration wait =
        world.delay_of(aws::Delay::InstanceRecovery, world.new_number("instance-delay"));
    instance.down_until = world.now + wait;
    world.schedule(aws::EventKind::InstanceRecovered, place, world.now + wait, instance.id, effect,
                   instance.generation, Value(automatic));
    return effect;
}

// "AWS Health Event" of simplified automatic recovery.
void tell_health(aws::World& world, aws::Place place, const Instance& instance,
                 sim::EffectId cause) {
    constexpr const char* kCode = "AWS_EC2_SIMPLIFIED_AUTO_RECOVERY_SUCCESS";
    const Value text = Value::object(
        {{"language", "en_US"},
         {"latestDescription",
          join("Your instance ", instance.id.view(), " was recovered automatically after its "
               "system status check had failed.")}});
    const Value entity = Value::object({{"entityValue", instance.id}});
    events::put_service_event(
        world, place,
        {"aws.health",
         "AWS Health Event",
         {instance.id},
         Value::object({{"eventArn", join("arn:aws:health:", aws::region_name(place.region),
                                          "::event/EC2/", kCode, "/", kCode, "_",
                                          instance.id.view())},
                        {"service", "EC2"},
                        {"eventTypeCode", kCode},
                        {"eventTypeCategory", "accountNotification"},
                        {"startTime", iso_time(world.now)},
                        {"eventDescription", Value::array({text})},
                        {"affectedEntities", Value::array({entity})}})},
        cause);
}

}  // namespace

std::string_view fault_name(Fault fault) { return named(fault).name; }

const std::vector<Fault>& all_faults() {
    static const std::vector<Fault> kAll = [] {
        std::vector<Fault> all;
        for (const Named& row : kFaults)
            all.push_back(row.fault);
        return all;
    }();
    return kAll;
}

Result<Fault> parse_fault(std::string_view name) {
    std::string known;
    for (const Named& row : kFaults) {
        if (row.name == name) return row.fault;
        known += join(known.empty() ? "" : ", ", row.name);
    }
    return Failure{"InvalidFault", join("'", name, "' is no fault of an instance: ", known)};
}

Result<sim::EffectId> inject_fault(aws::World& world, aws::Place place, std::string_view id,
                                   Fault fault, sim::EffectId cause, const FaultForce& force) {
    SKYLENS_TRY(Instance* instance, running_instance(world, place, id));
    const InstanceType* type = find_instance_type(instance->type);
    if (fault == Fault::EbsCheck && type != nullptr && !type->nitro()) {
        return Failure{"InvalidFault", join("instances of the type ", instance->type.view(),
                                          " have no attached EBS status check")};
    }
    if (fault == Fault::AgentStopped && instance->agent.installed == 0) {
        return Failure{"InvalidFault", join("no CloudWatch agent runs on ", id)};
    }
    settle(*instance, world.now);
    const sim::EffectId effect =
        world.add_effect(aws::EffectKind::Fault, place, instance->id, cause,
                         Value::object({{"fault", fault_name(fault)}}));
    const Named& row = named(fault);
    if (row.field != nullptr) instance->faults.*row.field = effect;
    if (row.flag != nullptr) instance->application.*row.flag = effect;
    if (row.trouble != nullptr) set_trouble(world, place, *instance, fault, force, effect);
    if (fault == Fault::ClockSkew) instance->application.skew = force.time;
    return effect;
}

Status clear_fault(aws::World& world, aws::Place place, std::string_view id, Fault fault,
                   sim::EffectId cause) {
    SKYLENS_TRY(Instance* instance, running_instance(world, place, id));
    settle(*instance, world.now);
    const Named& row = named(fault);
    Application& app = instance->application;
    if (row.field != nullptr) instance->faults.*row.field = 0;
    if (row.flag != nullptr) app.*row.flag = 0;
    if (row.trouble != nullptr) app.*row.trouble = {};
    // Whoever mends the leak starts what it has ended.
    if (fault == Fault::MemoryLeak) app.crashed = 0;
    if (fault == Fault::ClockSkew) app.skew = {};
    world.add_effect(aws::EffectKind::Fault, place, instance->id, cause,
                     Value::object({{"fault", fault_name(fault)}, {"cleared", true}}));
    return Ok{};
}

sim::EffectId zone_fault(const State& state, std::uint8_t zone) {
    return zone < state.lost_zones.size() ? state.lost_zones[zone] : 0;
}

sim::EffectId lose_zone(aws::World& world, aws::Place place, std::uint8_t zone,
                        sim::EffectId cause) {
    State& state = world.at(place).ec2;
    if (zone_fault(state, zone) != 0) return zone_fault(state, zone);
    const sim::EffectId effect =
        world.add_effect(aws::EffectKind::Fault, place, Str(zone_name(place.region, zone)), cause,
                         Value::object({{"fault", "zone-loss"}}));
    if (state.lost_zones.size() <= zone) state.lost_zones.resize(zone + 1U, 0);
    state.lost_zones[zone] = effect;
    for (Instance& instance : state.instances) {
        if (instance.zone != zone || instance.state != InstanceState::Running) continue;
        settle(instance, world.now);
        instance.faults.system = effect;
    }
    return effect;
}

void restore_zone(aws::World& world, aws::Place place, std::uint8_t zone, sim::EffectId cause) {
    State& state = world.at(place).ec2;
    const sim::EffectId lost = zone_fault(state, zone);
    if (lost == 0) return;
    state.lost_zones[zone] = 0;
    world.add_effect(aws::EffectKind::Fault, place, Str(zone_name(place.region, zone)), cause,
                     Value::object({{"fault", "zone-loss"}, {"cleared", true}}));
    for (Instance& instance : state.instances) {
        if (instance.faults.system != lost) continue;
        settle(instance, world.now);
        instance.faults.system = 0;
        // The power was gone: the guest boots.
        if (instance.state == InstanceState::Running) restart_application(world, place, instance);
    }
}

Status check_capacity(const aws::World& world, aws::Place place, std::uint8_t zone,
                      std::string_view type, bool launches) {
    const State& state = world.at(place).ec2;
    if (zone_fault(state, zone) == 0) return Ok{};
    if (!launches) return Failure{"InsufficientInstanceCapacity", "Insufficient capacity.", 500};
    std::string others;
    for (int i = 0; i < aws::region_at(place.region).zones; ++i) {
        if (zone_fault(state, static_cast<std::uint8_t>(i)) != 0) continue;
        others += join(others.empty() ? "" : ", ", zone_name(place.region, i));
    }
    return Failure{"InsufficientInstanceCapacity",
                 join("We currently do not have sufficient ", type, " capacity in the Availability "
                      "Zone you requested (", zone_name(place.region, zone),
                      "). Our system will be working on provisioning additional capacity. You can "
                      "currently get ", type, " capacity by not specifying an Availability Zone in "
                      "your request or choosing ", others, "."),
                 500};
}

Result<sim::EffectId> recover_instance(aws::World& world, aws::Place place, std::string_view id,
                                       sim::EffectId cause) {
    SKYLENS_TRY(Instance* instance, running_instance(world, place, id));
    if (instance->recovering) return instance->state_effect;
    return begin_recovery(world, place, *instance, cause, false);
}

void recover_automatically(aws::World& world, aws::Place place, Instance& instance) {
    const StatusCheck& check = instance.system_check;
    if (check.result != CheckResult::Impaired || instance.recovering) return;
    if (!instance.auto_recovery || instance.type == "m1.small") return;
    // There is no other hardware in the zone.
    if (zone_fault(world.at(place).ec2, instance.zone) != 0) return;
    // Auto Scaling replaces its instances itself ("Instance recovery": not in a group).
    if (find_tag(instance.tags, "aws:autoscaling:groupName") != nullptr) return;
    if (world.now - check.impaired_since < kAutomaticAfter) return;
    auto& begun = instance.recoveries;
    begun.erase(std::remove_if(begun.begin(), begun.end(),
                               [&](SimTime time) { return world.now - time >= hours(24); }),
                begun.end());
    if (begun.size() >= kRecoveriesADay) return;
    begun.push_back(world.now);
    begin_recovery(world, place, instance, check.changed, true);
}

void on_instance_recovered(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    Instance* instance = world.at(place).ec2->instances.find(event.subject);
    if (instance == nullptr || instance->generation != event.number) return;
    settle(*instance, world.now);
    instance->recovering = false;
    // New hardware and a fresh boot: only the agent's own trouble could survive, and it restarts.
    instance->faults = {};
    instance->faults.system = zone_fault(world.at(place).ec2, instance->zone);
    restart_application(world, place, *instance);
    const sim::EffectId effect =
        world.add_effect(aws::EffectKind::StateChange, place, instance->id, event.cause,
                         Value::object({{"what", "recovery"}, {"from", "recovering"},
                                        {"to", "recovered"}}));
    instance->state_effect = effect;
    begin_checks(world, *instance);
    config::resources_changed(world, place, {{"AWS::EC2::Instance", instance->id}}, effect);
    if (event.data.as_bool()) tell_health(world, place, *instance, effect);
}

}  // namespace skylens::ec2
