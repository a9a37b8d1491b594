#include "services/ec2/application.h"

#include <algorithm>

#include "services/ec2/instance_types.h"

namespace skylens::ec2 {
namespace {

constexpr double kSystemMib = 190;         // an idle Linux with its services
constexpr double kMibPerCpuPercent = 1.5;  // busy programs hold more
constexpr double kFreshDiskPercent = 21;   // of the root volume
constexpr double kFull = 99.999;

double amount(const Trouble& trouble, SimTime now) {
    return trouble.effect == 0 ? 0 : value_at(trouble.amount, now);
}

void schedule_end(aws::World& world, aws::Place place, const Instance& instance,
                  const Trouble& trouble) {
    if (trouble.effect == 0 || trouble.amount.kind != CurveKind::Ramp) return;
    world.schedule(aws::EventKind::FaultDevelops, place, trouble.amount.start + trouble.amount.span,
                   instance.id, trouble.effect, static_cast<std::int64_t>(trouble.effect));
}

}  // namespace

ApplicationState application_state(const Instance& instance, SimTime now) {
    ApplicationState out;
    const Faults& faults = instance.faults;
    out.cause = faults.system != 0 ? faults.system : faults.instance;
    const bool up = instance.state == InstanceState::Running && instance.down_until <= now;
    if (!up || out.cause != 0) {
        if (out.cause == 0) out.cause = instance.state_effect;
        out.answering = Answering::Silent;
        return out;
    }
    const Application& app = instance.application;
    if (app.crashed != 0) {
        out.answering = Answering::Refuses;
        out.cause = app.crashed;
        return out;
    }
    out.extra_ms = amount(app.slow, now);
    if (out.extra_ms > 0) out.cause = app.slow.effect;
    out.error_share = std::min(1.0, amount(app.errors, now));
    if (out.error_share > 0) out.cause = app.errors.effect;
    // Nothing can be written any more: no session, no log, no temporary file.
    if (amount(app.disk, now) >= kFull) {
        out.error_share = 1;
        out.cause = app.disk.effect;
    }
    return out;
}

double memory_used_percent(const Instance& instance, SimTime now) {
    const InstanceType* type = find_instance_type(instance.type);
    const double memory = type == nullptr ? 1024 : static_cast<double>(type->memory_mib);
    const double busy = value_at(instance.load.cpu, now) + instance.demand.cpu;
    const double used = kSystemMib + kMibPerCpuPercent * std::min(100.0, busy);
    const double fresh = std::min(97.0, used / memory * 100);
    // The kernel ends whoever holds most.
    if (instance.application.crashed != 0) return kSystemMib / memory * 100;
    return std::min(100.0, std::max(fresh, amount(instance.application.memory, now)));
}

double disk_used_percent(const Instance& instance, SimTime now) {
    return std::min(100.0, std::max(kFreshDiskPercent, amount(instance.application.disk, now)));
}

void restart_application(aws::World& world, aws::Place place, Instance& instance) {
    Application& app = instance.application;
    app.crashed = 0;
    app.skewed = 0;  // the clock is set at boot
    app.skew = {};
    app.queued = 0;
    if (app.memory.effect == 0) return;
    app.memory.amount.start = world.now;
    schedule_end(world, place, instance, app.memory);
}

void on_fault_develops(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    Instance* instance = world.at(place).ec2->instances.find(event.subject);
    if (instance == nullptr || instance->state != InstanceState::Running) return;
    Application& app = instance->application;
    const auto fault = static_cast<sim::EffectId>(event.number);
    const bool memory = app.memory.effect == fault;
    const Trouble& trouble = memory ? app.memory : app.disk;
    if (trouble.effect != fault || value_at(trouble.amount, world.now) < kFull) return;
    if (memory && app.crashed != 0) return;
    const sim::EffectId effect =
        world.add_effect(aws::EffectKind::StateChange, place, instance->id, fault,
                         Value::object({{"what", memory ? "application" : "disk"},
                                        {"from", memory ? "running" : "free"},
                                        {"to", memory ? "killed: out of memory" : "full"}}));
    if (memory) app.crashed = effect;
}

}  // namespace skylens::ec2
