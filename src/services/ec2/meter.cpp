#include "services/ec2/meter.h"

#include <algorithm>

#include "base/check.h"
#include "services/ec2/credits.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

// An operating system with nothing to do (chosen for teaching).
constexpr double kIdleCpu = 0.3;       // percent
constexpr double kIdleNetworkIn = 60;  // bytes a second
constexpr double kIdleNetworkOut = 40;

double at_least(const Curve& curve, double floor, SimTime from, SimTime until) {
    if (curve.kind == CurveKind::None) return floor;
    return std::max(floor, average(curve, from, until));
}

void use_cpu(Instance& instance, double percent, Duration time) {
    const InstanceType* type = find_instance_type(instance.type);
    SKYLENS_CHECK(type != nullptr);
    Usage& usage = instance.meter.minute;
    if (!type->burstable()) {
        usage.cpu += percent * static_cast<double>(time.ms);
        return;
    }
    const double minutes = static_cast<double>(time.ms) / 60000.0;
    const double capacity = type->vcpus * minutes;
    const double wanted = percent / 100 * capacity;
    const CreditSpending spent = spend_credits(instance.credits, *type, wanted, minutes);
    // What was granted in full keeps the exact figure that was asked for.
    const double given = spent.used >= wanted ? percent : spent.used / capacity * 100;
    usage.cpu += given * static_cast<double>(time.ms);
    usage.credits += spent.used;
    usage.charged += spent.charged;
    instance.meter.charged_credits_total += spent.charged;
}

void use_rest(Instance& instance, SimTime from, SimTime until) {
    const double seconds_long = static_cast<double>((until - from).ms) / 1000.0;
    const Load& load = instance.load;
    Usage& usage = instance.meter.minute;
    if (instance.faults.system == 0 && instance.faults.instance == 0) {
        const Demand& demand = instance.demand;
        const double in = at_least(load.network_in, kIdleNetworkIn, from, until);
        const double out = at_least(load.network_out, kIdleNetworkOut, from, until);
        usage.network_in += (in + demand.network_in) * seconds_long;
        usage.network_out += (out + demand.network_out) * seconds_long;
    }
    if (instance.faults.system == 0 && instance.faults.ebs == 0) {
        usage.disk_read += at_least(load.disk_read, 0, from, until) * seconds_long;
        usage.disk_write += at_least(load.disk_write, kIdleDiskWrite, from, until) * seconds_long;
    }
}

void add(Usage& sum, const Usage& part) {
    sum.active_ms += part.active_ms;
    sum.cpu += part.cpu;
    sum.credits += part.credits;
    sum.charged += part.charged;
    sum.network_in += part.network_in;
    sum.network_out += part.network_out;
    sum.disk_read += part.disk_read;
    sum.disk_write += part.disk_write;
}

}  // namespace

double cpu_demand(const Instance& instance, SimTime time) {
    if (instance.state != InstanceState::Running || instance.faults.system != 0) return 0;
    const double asked = std::max(kIdleCpu, value_at(instance.load.cpu, time));
    return std::min(100.0, asked + instance.demand.cpu);
}

void settle(Instance& instance, SimTime now) {
    Meter& meter = instance.meter;
    const SimTime from = meter.until;
    meter.until = now;
    if (instance.state != InstanceState::Running || from >= now) return;
    const Duration time = now - from;
    meter.minute.active_ms += time.ms;
    meter.running_ms_total += time.ms;
    const bool up = instance.down_until <= from && instance.faults.system == 0;
    const double own = up ? at_least(instance.load.cpu, kIdleCpu, from, now) : 0;
    const double wanted = up ? own + instance.demand.cpu : 0;
    use_cpu(instance, std::min(100.0, wanted), time);
    if (up) use_rest(instance, from, now);
}

void close_minute(Meter& meter) {
    add(meter.five, meter.minute);
    meter.minute = {};
}

}  // namespace skylens::ec2
