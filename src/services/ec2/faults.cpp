#include "services/ec2/faults.h"

#include <algorithm>

#include "base/check.h"
#include "services/config/config.h"
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

struct Named {
    Fault fault;
    std::string_view name;
    sim::EffectId Faults::*field;
};

constexpr Named kFaults[] = {
    {Fault::SystemCheck, "system-check", &Faults::system},
    {Fault::InstanceCheck, "instance-check", &Faults::instance},
    {Fault::EbsCheck, "ebs-check", &Faults::ebs},
    {Fault::AgentStopped, "agent-stopped", &Faults::agent},
};

const Named& named(Fault fault) {
    for (const Named& row : kFaults) {
        if (row.fault == fault) return row;
    }
    SKYLENS_CHECK(!"a fault without a row");
    return kFaults[0];
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

Result<Fault> parse_fault(std::string_view name) {
    for (const Named& row : kFaults) {
        if (row.name == name) return row.fault;
    }
    return Error{"InvalidFault", join("'", name, "' is no fault of an instance: system-check, "
                                      "instance-check, ebs-check or agent-stopped")};
}

Result<sim::EffectId> inject_fault(aws::World& world, aws::Place place, std::string_view id,
                                   Fault fault, sim::EffectId cause) {
    SKYLENS_TRY(Instance* instance, running_instance(world, place, id));
    const InstanceType* type = find_instance_type(instance->type);
    if (fault == Fault::EbsCheck && type != nullptr && !type->nitro()) {
        return Error{"InvalidFault", join("instances of the type ", instance->type.view(),
                                          " have no attached EBS status check")};
    }
    settle(*instance, world.now);
    const sim::EffectId effect =
        world.add_effect(aws::EffectKind::Fault, place, instance->id, cause,
                         Value::object({{"fault", fault_name(fault)}}));
    instance->faults.*named(fault).field = effect;
    return effect;
}

Status clear_fault(aws::World& world, aws::Place place, std::string_view id, Fault fault,
                   sim::EffectId cause) {
    SKYLENS_TRY(Instance* instance, running_instance(world, place, id));
    settle(*instance, world.now);
    instance->faults.*named(fault).field = 0;
    world.add_effect(aws::EffectKind::Fault, place, instance->id, cause,
                     Value::object({{"fault", fault_name(fault)}, {"cleared", true}}));
    return Ok{};
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
    // An Auto Scaling group replaces its instances instead.
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
