#include "traffic/serving.h"

#include <algorithm>

#include "services/ec2/application.h"
#include "services/ec2/instance_types.h"
#include "services/ec2/meter.h"
#include "traffic/share.h"

namespace skylens::traffic {
namespace {

constexpr double kReferenceGhz = 2.5;
constexpr double kLeastFree = 0.5;     // percent: even a drowning system does something
constexpr double kSlowingMinutes = 5;  // as in ec2/credits.cpp
constexpr double kQueueFactorMax = 50;

// Percent of all vCPUs that the credits let the instance use at present.
double allowed_percent(const ec2::Instance& instance, const ec2::InstanceType& type) {
    if (!type.burstable() || instance.credits.unlimited) return 100;
    const double a_minute =
        type.credits_per_hour / 60 + instance.credits.balance() / kSlowingMinutes;
    return std::min(100.0, a_minute / type.vcpus * 100);
}

// Milliseconds of one vCPU of this type for a request.
double cost_ms(const ec2::InstanceType& type, double cpu_ms) {
    const double ghz = type.clock_ghz > 0 ? type.clock_ghz : kReferenceGhz;
    return cpu_ms * kReferenceGhz / ghz;
}

double free_percent(const ec2::Instance& instance, const ec2::InstanceType& type, SimTime now) {
    const double own = value_at(instance.load.cpu, now);
    return std::max(kLeastFree, allowed_percent(instance, type) - own - instance.demand.cpu);
}

struct Pace {
    double seconds = 0;     // until the answer
    double late_share = 0;  // of the requests that get none in time
};

// One server with a queue: the answer takes the service time, the wait that has built up, and the
// queue's share that grows as the instance fills (M/M/1).
Pace pace_of(ec2::Application& app, const Stream& stream, double filling, double cost,
             double extra_ms, double time, double patience) {
    Pace pace;
    const double base = (stream.service_ms + extra_ms) / 1000 + cost;
    const double queue =
        filling < 1 ? std::min(kQueueFactorMax, filling / (1 - filling)) : kQueueFactorMax;
    app.queued = std::max(0.0, app.queued + (filling - 1) * time);
    const double room = std::max(0.0, patience - base);
    if (base > patience) pace.late_share = 1;
    if (app.queued >= room && filling > 1) {
        app.queued = room;
        pace.late_share = std::max(pace.late_share, 1 - 1 / filling);
    }
    pace.seconds = std::min(patience, base + app.queued + queue * cost);
    return pace;
}

void demand(aws::World& world, ec2::Instance& instance, const Stream& stream, double percent,
            double in, double out) {
    ec2::settle(instance, world.now);
    instance.demand.cpu += percent;
    instance.demand.network_in += in;
    instance.demand.network_out += out;
    instance.demand.effect = stream.effect;
}

double capacity_of(const ec2::Instance& instance, const ec2::InstanceType* type, double cpu_ms,
                   SimTime now) {
    if (type == nullptr || !(cpu_ms > 0)) return 1e9;
    const double free = free_percent(instance, *type, now);
    return free / 100 * type->vcpus * 1000 / cost_ms(*type, cpu_ms);
}

}  // namespace

double capacity(const ec2::Instance& instance, double cpu_ms, SimTime now) {
    return capacity_of(instance, ec2::find_instance_type(instance.type), cpu_ms, now);
}

Served serve(aws::World& world, ec2::Instance& instance, const Stream& stream, std::uint64_t count,
             Duration time, Duration patience) {
    Served out;
    if (count == 0) return out;
    const ec2::ApplicationState state = ec2::application_state(instance, world.now);
    out.cause = state.cause;
    const double span = static_cast<double>(time.ms) / 1000;
    const auto number = static_cast<double>(count);
    if (state.answering == ec2::Answering::Silent) {
        out.silent = count;
        return out;
    }
    if (state.answering == ec2::Answering::Refuses) {
        out.reset = count;
        return out;
    }
    const double rate = number / span;
    const ec2::InstanceType* type = ec2::find_instance_type(instance.type);
    const double most = capacity_of(instance, type, stream.cpu_ms, world.now);
    const double cost = type == nullptr ? 0 : cost_ms(*type, stream.cpu_ms) / 1000;
    const Pace pace = pace_of(instance.application, stream, rate / most, cost, state.extra_ms, span,
                              static_cast<double>(patience.ms) / 1000);
    const double percent = type == nullptr ? 0 : std::min(rate, most) * cost / type->vcpus * 100;
    out.seconds = pace.seconds;
    out.late = part_of(count, pace.late_share, world.seed, instance.id, stream.turn);
    const std::uint64_t answered = count - out.late;
    out.server_error =
        part_of(answered, state.error_share, world.seed, instance.id, stream.turn + 1);
    out.client_error = part_of(answered - out.server_error, stream.client_errors, world.seed,
                               instance.id, stream.turn + 2);
    out.ok = answered - out.server_error - out.client_error;
    demand(world, instance, stream, percent, rate * stream.request_bytes,
           static_cast<double>(answered) / span * stream.response_bytes);
    return out;
}

void clear_demand(aws::World& world, aws::Place place) {
    for (ec2::Instance& instance : world.at(place).ec2->instances) {
        if (instance.demand.effect == 0) continue;
        ec2::settle(instance, world.now);
        instance.demand = {};
    }
}

}  // namespace skylens::traffic
