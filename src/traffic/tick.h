// What the parts of a tick share.
#pragma once

#include "aws/world.h"
#include "traffic/state.h"

namespace skylens::traffic {

struct Tick {
    aws::Place place;
    SimTime from;
    SimTime until;  // now

    [[nodiscard]] Duration span() const { return until - from; }
    [[nodiscard]] double seconds() const { return static_cast<double>((until - from).ms) / 1000; }
};

inline void count(Tally& tally, Tally::Fate fate, std::uint64_t number) {
    tally.by_fate[fate] += number;
}

// An address of the block, another one from tick to tick.
std::uint32_t address_of(const SourceBlock& block, std::uint64_t turn);
// A port that a client would use.
std::uint16_t client_port(std::uint64_t turn);

// Carries `number` requests of the stream through. Every one of them ends in its tally.
void send_to_listener(aws::World& world, const Tick& tick, Stream& stream, std::uint64_t number);
void send_to_instance(aws::World& world, const Tick& tick, Stream& stream, std::uint64_t number);
void send_to_bucket(aws::World& world, const Tick& tick, Stream& stream, std::uint64_t number);

}  // namespace skylens::traffic
