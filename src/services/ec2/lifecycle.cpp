#include "services/ec2/lifecycle.h"

#include "aws/errors.h"
#include "base/check.h"
#include "services/autoscaling/autoscaling.h"
#include "services/config/config.h"
#include "services/ec2/addresses.h"
#include "services/ec2/application.h"
#include "services/ec2/credits.h"
#include "services/ec2/ebs_keys.h"
#include "services/ec2/faults.h"
#include "services/ec2/interfaces.h"
#include "services/ec2/meter.h"
#include "services/ec2/state.h"
#include "services/ec2/status_checks.h"
#include "services/ec2/tick.h"
#include "services/ec2/volumes.h"
#include "services/events/events.h"

namespace skylens::ec2 {
namespace {

NetworkInterface* interface_of(State& state, const Instance& instance) {
    return instance.interface_id.empty() ? nullptr
                                         : state.network_interfaces.find(instance.interface_id);
}

// When EC2 leaves the state by itself: after this delay, to that state.
struct Next {
    bool any = false;
    aws::Delay delay = aws::Delay::InstancePending;
};

Next next_of(const Instance& instance) {
    switch (instance.state) {
        case InstanceState::Pending:
            return {true, aws::Delay::InstancePending};
        case InstanceState::Stopping:
            return {true, instance.hibernated ? aws::Delay::InstanceHibernating
                                              : aws::Delay::InstanceStopping};
        case InstanceState::ShuttingDown:
            return {true, aws::Delay::InstanceShuttingDown};
        default:
            return {};
    }
}

void begin_running(aws::World& world, aws::Place place, Instance& instance) {
    instance.was_running = true;
    instance.hibernated = false;
    instance.running_since = world.now;
    instance.meter.until = world.now;
    instance.reason_code = {};
    instance.reason_message = {};
    instance.transition_reason = {};
    if (instance.monitoring == Monitoring::Pending) instance.monitoring = Monitoring::Enabled;
    NetworkInterface* card = interface_of(world.at(place).ec2, instance);
    if (card != nullptr && card->auto_public_ip && !card->elastic) {
        card->public_ip = new_public_ip(world);
    }
    restart_application(world, place, instance);
    instance.faults.system = zone_fault(world.at(place).ec2, instance.zone);
    begin_checks(world, instance);
}

void end_running(aws::World& world, aws::Place place, Instance& instance) {
    NetworkInterface* card = interface_of(world.at(place).ec2, instance);
    if (card != nullptr && !card->elastic) card->public_ip = 0;
    const InstanceType* type = find_instance_type(instance.type);
    SKYLENS_CHECK(type != nullptr);
    instance.meter.charged_credits_total += credits_on_stop(instance.credits, *type, world.now);
    instance.faults = {};
    instance.demand = {};
    instance.recovering = false;
    instance.down_until = {};
    end_checks(instance);
}

void release(aws::World& world, aws::Place place, Instance& instance,
             std::vector<aws::ChangedResource>& changes) {
    State& state = world.at(place).ec2;
    release_interfaces(world, place, instance.id, changes);
    instance.interface_id = {};
    for (const Str& id : instance.volume_ids) {
        Volume* volume = state.volumes.find(id);
        if (volume == nullptr) continue;
        changes.push_back({"AWS::EC2::Volume", id});
        if (volume->delete_on_termination) {
            state.volumes.erase(id);
            tell_volume_event(world, place, id, "deleteVolume", "deleted", "",
                              instance.state_effect);
        } else {
            release_volume(world, place, *volume, instance.state_effect);
        }
    }
    instance.volume_ids.clear();
    instance.association = {};
}

// Adds to `changes` what goes or is left behind.
sim::EffectId become_terminated(aws::World& world, aws::Place place, Instance& instance,
                                sim::EffectId cause, std::vector<aws::ChangedResource>& changes) {
    const sim::EffectId effect =
        enter_state(world, place, instance, InstanceState::Terminated, cause);
    release(world, place, instance, changes);
    const Duration kept = world.delay_of(aws::Delay::InstanceTerminatedKept, 0);
    world.schedule(aws::EventKind::InstanceForget, place, world.now + kept, instance.id, effect);
    return effect;
}

void reason(Instance& instance, std::string_view code, std::string_view text) {
    instance.reason_code = Str(code);
    instance.reason_message = str_of(code, ": ", text);
}

// Hibernating writes the memory to the root volume; without the room it ends as a shutdown.
bool memory_fits(const State& state, const Instance& instance) {
    const Volume* root =
        instance.volume_ids.empty() ? nullptr : state.volumes.find(instance.volume_ids.front());
    const InstanceType* type = find_instance_type(instance.type);
    return root != nullptr && type != nullptr &&
           std::int64_t{root->size_gib} * 1024 > type->memory_mib;
}

// The launch or start came to nothing: a new instance is terminated, an old one stopped again.
sim::EffectId fail_launch(aws::World& world, aws::Place place, Instance& instance,
                          sim::EffectId cause, std::vector<aws::ChangedResource>& changes) {
    reason(instance, instance.launch_failure, "Client error on launch");
    instance.launch_failure = {};
    if (instance.was_running) {
        return enter_state(world, place, instance, InstanceState::Stopped, cause);
    }
    return become_terminated(world, place, instance, cause, changes);
}

// A hibernating instance is paid for until it has stopped.
void finish_stopping(Instance& instance, SimTime now) {
    if (instance.hibernated) instance.meter.running_ms_total += (now - instance.state_since).ms;
}

void user_reason(Instance& instance, SimTime now) {
    instance.transition_reason = Str(transition_text("User initiated", now));
    reason(instance, "Client.UserInitiatedShutdown", "User initiated shutdown");
}

}  // namespace

std::string_view state_name(InstanceState state) {
    switch (state) {
        case InstanceState::Pending:
            return "pending";
        case InstanceState::Running:
            return "running";
        case InstanceState::ShuttingDown:
            return "shutting-down";
        case InstanceState::Terminated:
            return "terminated";
        case InstanceState::Stopping:
            return "stopping";
        case InstanceState::Stopped:
            return "stopped";
    }
    return {};
}

std::string_view monitoring_name(Monitoring state) {
    switch (state) {
        case Monitoring::Disabled:
            return "disabled";
        case Monitoring::Pending:
            return "pending";
        case Monitoring::Enabled:
            return "enabled";
        case Monitoring::Disabling:
            return "disabling";
    }
    return {};
}

Value state_value(InstanceState state) {
    return Value::object({{"Code", static_cast<int>(state)}, {"Name", state_name(state)}});
}

std::string transition_text(std::string_view who, SimTime now) {
    std::string time = iso_time(floor_to(now, seconds(1)));  // "2026-01-05T10:11:12Z"
    time[10] = ' ';
    time.pop_back();
    return join(who, " (", time, " GMT)");
}

sim::EffectId enter_state(aws::World& world, aws::Place place, Instance& instance,
                          InstanceState state, sim::EffectId cause) {
    settle(instance, world.now);
    const bool fresh = instance.generation == 0;
    Value data = Value::object({{"to", state_name(state)}});
    if (!fresh) data.set("from", state_name(instance.state));
    instance.state = state;
    instance.state_since = world.now;
    ++instance.generation;
    const sim::EffectId effect =
        world.add_effect(aws::EffectKind::StateChange, place, instance.id, cause, std::move(data));
    instance.state_effect = effect;
    const Next next = next_of(instance);
    if (next.any) {
        const Duration wait = world.delay_of(next.delay, world.new_number("instance-delay"));
        world.schedule(aws::EventKind::InstanceState, place, world.now + wait, instance.id, effect,
                       instance.generation);
    }
    const Str arn = aws::arn(world, place, "ec2", join("instance/", instance.id.view()));
    events::put_service_event(
        world, place,
        {"aws.ec2",
         "EC2 Instance State-change Notification",
         {arn},
         Value::object({{"instance-id", instance.id}, {"state", state_name(state)}})},
        effect);
    autoscaling::instance_changed(world, place, instance.id, effect);
    return effect;
}

Status may_start(const Instance& instance) {
    const InstanceState state = instance.state;
    if (state == InstanceState::Pending || state == InstanceState::Running ||
        state == InstanceState::Stopped) {
        return Ok{};
    }
    return aws::error("IncorrectInstanceState", "The instance '", instance.id.view(),
                      "' is not in a state from which it can be started.");
}

Status may_stop(const Instance& instance) {
    switch (instance.state) {
        case InstanceState::Pending:
            if (instance.was_running) break;
            return aws::error("IncorrectInstanceState", "Instance '", instance.id.view(),
                              "' cannot be stopped as it has never reached the 'running' state.");
        case InstanceState::ShuttingDown:
        case InstanceState::Terminated:
            return aws::error("IncorrectInstanceState", "This instance '", instance.id.view(),
                              "' is not in a state from which it can be stopped.");
        default:
            break;
    }
    if (instance.disable_api_stop) {
        return aws::error("OperationNotPermitted", "The instance '", instance.id.view(),
                          "' may not be stopped. Modify its 'disableApiStop' instance attribute "
                          "and try again.");
    }
    return Ok{};
}

void start_instance(aws::World& world, aws::Place place, Instance& instance, sim::EffectId cause) {
    if (instance.state != InstanceState::Stopped) return;
    const State& state = world.at(place).ec2;
    for (const Str& id : instance.volume_ids) {
        const Volume* volume = state.volumes.find(id);
        const bool locked = volume != nullptr && volume->encrypted &&
                            !ebs_key_trouble(world, volume->kms_key_id).empty();
        if (locked) instance.launch_failure = "Client.InternalError";
    }
    const InstanceType* type = find_instance_type(instance.type);
    SKYLENS_CHECK(type != nullptr);
    credits_on_start(instance.credits, *type, world.now);
    instance.launch_time = world.now;
    instance.transition_reason = {};
    instance.reason_code = "pending";
    instance.reason_message = "pending";
    enter_state(world, place, instance, InstanceState::Pending, cause);
    ensure_ticking(world, place);
}

void stop_instance(aws::World& world, aws::Place place, Instance& instance, sim::EffectId cause,
                   bool hibernate) {
    if (instance.state == InstanceState::Stopping || instance.state == InstanceState::Stopped) {
        return;
    }
    user_reason(instance, world.now);
    instance.hibernated = hibernate && memory_fits(world.at(place).ec2, instance);
    if (hibernate) {
        reason(instance, "Client.UserInitiatedHibernate", "User initiated hibernate");
    }
    enter_state(world, place, instance, InstanceState::Stopping, cause);
    end_running(world, place, instance);
}

void terminate_instance(aws::World& world, aws::Place place, Instance& instance,
                        sim::EffectId cause) {
    if (instance.state == InstanceState::ShuttingDown ||
        instance.state == InstanceState::Terminated) {
        return;
    }
    user_reason(instance, world.now);
    if (instance.state == InstanceState::Stopped) {  // nothing is left to shut down
        std::vector<aws::ChangedResource> changes;
        become_terminated(world, place, instance, cause, changes);
        config::resources_changed(world, place, changes, instance.state_effect);
        return;
    }
    enter_state(world, place, instance, InstanceState::ShuttingDown, cause);
    end_running(world, place, instance);
}

void reboot_instance(aws::World& world, aws::Place place, Instance& instance, sim::EffectId cause) {
    settle(instance, world.now);
    const Duration wait =
        world.delay_of(aws::Delay::InstanceReboot, world.new_number("instance-delay"));
    instance.down_until = world.now + wait;
    // A reboot repairs the guest, not the host.
    instance.faults.instance = 0;
    instance.faults.agent = 0;
    restart_application(world, place, instance);
    world.add_effect(aws::EffectKind::StateChange, place, instance.id, cause,
                     Value::object({{"action", "reboot"}}));
}

void set_monitoring(aws::World& world, aws::Place place, Instance& instance, bool enabled,
                    sim::EffectId cause) {
    const bool already = enabled ? instance.monitoring == Monitoring::Enabled ||
                                       instance.monitoring == Monitoring::Pending
                                 : instance.monitoring == Monitoring::Disabled ||
                                       instance.monitoring == Monitoring::Disabling;
    if (already) return;
    instance.monitoring = enabled ? Monitoring::Pending : Monitoring::Disabling;
    const Duration wait =
        world.delay_of(aws::Delay::MonitoringChange, world.new_number("instance-delay"));
    world.schedule(aws::EventKind::InstanceMonitoring, place, world.now + wait, instance.id, cause,
                   ++instance.monitoring_generation);
}

void on_instance_state(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    Instance* instance = world.at(place).ec2->instances.find(event.subject);
    if (instance == nullptr || instance->generation != event.number) return;
    std::vector<aws::ChangedResource> changes = {{"AWS::EC2::Instance", instance->id}};
    sim::EffectId effect = 0;
    if (instance->state == InstanceState::Pending && !instance->launch_failure.empty()) {
        effect = fail_launch(world, place, *instance, event.cause, changes);
    } else if (instance->state == InstanceState::Pending) {
        effect = enter_state(world, place, *instance, InstanceState::Running, event.cause);
        begin_running(world, place, *instance);
        changes.push_back({"AWS::EC2::NetworkInterface", instance->interface_id});
    } else if (instance->state == InstanceState::Stopping) {
        finish_stopping(*instance, world.now);
        effect = enter_state(world, place, *instance, InstanceState::Stopped, event.cause);
        changes.push_back({"AWS::EC2::NetworkInterface", instance->interface_id});
    } else {
        effect = become_terminated(world, place, *instance, event.cause, changes);
    }
    config::resources_changed(world, place, changes, effect);
}

void on_instance_forget(aws::World& world, const sim::PendingEvent& event) {
    world.at({event.account, event.region}).ec2->instances.erase(event.subject);
}

void on_instance_monitoring(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    Instance* instance = world.at(place).ec2->instances.find(event.subject);
    if (instance == nullptr || instance->monitoring_generation != event.number) return;
    const Monitoring before = instance->monitoring;
    if (before == Monitoring::Pending) instance->monitoring = Monitoring::Enabled;
    if (before == Monitoring::Disabling) instance->monitoring = Monitoring::Disabled;
    const sim::EffectId effect =
        world.add_effect(aws::EffectKind::StateChange, place, instance->id, event.cause,
                         Value::object({{"what", "monitoring"},
                                        {"from", monitoring_name(before)},
                                        {"to", monitoring_name(instance->monitoring)}}));
    config::resources_changed(world, place, {{"AWS::EC2::Instance", instance->id}}, effect);
}

}  // namespace skylens::ec2
