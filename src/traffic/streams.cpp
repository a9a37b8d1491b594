#include "traffic/streams.h"

#include <algorithm>

#include "base/check.h"
#include "services/ec2/errors.h"
#include "services/elbv2/elbv2.h"
#include "traffic/paths.h"
#include "traffic/serving.h"
#include "traffic/tick.h"

namespace skylens::traffic {
namespace {

constexpr Duration kTick = seconds(10);

void ensure_ticking(aws::World& world, aws::Place place) {
    State& state = world.at(place).traffic;
    if (state.ticking || state.streams.empty()) return;
    state.ticking = true;
    world.schedule(aws::EventKind::TrafficTick, place, next_multiple(world.now, kTick), {}, 0);
}

Status check_target(const aws::World& world, aws::Place place, const Stream& stream) {
    if (stream.kind == StreamKind::Listener) {
        const elbv2::Listener* const found = world.at(place).elbv2->listeners.find(stream.listener);
        if (found == nullptr) return Failure{"ListenerNotFound", "One or more listeners not found"};
        if (found->protocol != "UDP") return Ok{};
        return Failure{"InvalidWorkload",
                       "listener: datagrams at a UDP listener are not simulated"};
    }
    // A bucket need not be there: S3 then answers 404.
    if (stream.kind == StreamKind::Bucket) return Ok{};
    SKYLENS_TRY_OK(ec2::check_form(ec2::kInstanceId, stream.instance));
    if (world.at(place).ec2->instances.contains(stream.instance)) return Ok{};
    return ec2::not_found(ec2::kInstanceId, {stream.instance});
}

// The requests of the tick; what is left of one waits for the next.
std::uint64_t due(Stream& stream, const Tick& tick) {
    const SimTime from = std::max(tick.from, stream.rate.start);
    if (from >= tick.until) return 0;
    const double span = static_cast<double>((tick.until - from).ms) / 1000;
    stream.owed += ec2::average(stream.rate, from, tick.until) * span;
    const auto number = static_cast<std::uint64_t>(stream.owed + 1e-9);
    stream.owed = std::max(0.0, stream.owed - static_cast<double>(number));
    return number;
}

void send(aws::World& world, const Tick& tick, Stream& stream) {
    const std::uint64_t number = due(stream, tick);
    stream.tally.sent += number;
    if (stream.kind == StreamKind::Listener) {
        send_to_listener(world, tick, stream, number);
    } else if (stream.kind == StreamKind::Bucket) {
        send_to_bucket(world, tick, stream, number);
    } else {
        send_to_instance(world, tick, stream, number);
    }
    stream.turn += number + 1;
    SKYLENS_CHECK(stream.tally.accounted() == stream.tally.sent);
}

}  // namespace

std::uint32_t address_of(const SourceBlock& block, std::uint64_t turn) {
    const std::uint64_t size = std::uint64_t{1} << (32 - block.bits);
    // Neither the network's own address nor the broadcast address is a client's.
    if (size < 4) return block.address + static_cast<std::uint32_t>(turn % size);
    return block.address + 1 + static_cast<std::uint32_t>(turn % (size - 2));
}

std::uint16_t client_port(std::uint64_t turn) {
    return static_cast<std::uint16_t>(32768 + turn % 28000);
}

Result<sim::EffectId> start_stream(aws::World& world, aws::Place place, Stream stream,
                                   sim::EffectId cause) {
    SKYLENS_TRY_OK(check_target(world, place, stream));
    State& state = world.at(place).traffic;
    state.streams.erase(stream.id);
    stream.rate.start = world.now;
    stream.effect = world.add_effect(aws::EffectKind::Workload, place, stream.id, cause);
    const sim::EffectId effect = stream.effect;
    state.streams.insert(std::move(stream));
    ensure_ticking(world, place);
    return effect;
}

void refresh_demand(aws::World& world, aws::Place place) { clear_demand(world, place); }

void on_tick(aws::World& world, const sim::PendingEvent& event) {
    const Tick tick{{event.account, event.region}, world.now - kTick, world.now};
    world.at(tick.place).traffic->ticking = false;
    clear_demand(world, tick.place);
    refresh_paths(world, tick.place);
    // Log lines that agents ship are calls, which leave the streams as they are.
    const std::size_t streams = world.at(tick.place).traffic->streams.size();
    for (std::size_t i = 0; i < streams; ++i)
        send(world, tick,
             *(world.at(tick.place).traffic->streams.begin() + static_cast<std::ptrdiff_t>(i)));
    ensure_ticking(world, tick.place);
}

}  // namespace skylens::traffic
