// What happens to requests that have reached an instance: its CPU and its credits set how many it
// serves, a queue estimate how long they take.
#pragma once

#include "aws/world.h"
#include "services/ec2/state.h"
#include "traffic/state.h"

namespace skylens::traffic {

// Requests to one instance within a tick.
struct Served {
    std::uint64_t ok = 0;            // answered 2XX
    std::uint64_t client_error = 0;  // 4XX of the application
    std::uint64_t server_error = 0;  // 500 of the application
    std::uint64_t late = 0;          // no answer in time: the work was in vain or never begun
    std::uint64_t reset = 0;         // nothing listens
    std::uint64_t silent = 0;        // the guest does not answer at all
    double seconds = 0;              // that an answer took, on average
    sim::EffectId cause = 0;         // a fault or change that is to blame, or 0

    [[nodiscard]] std::uint64_t answered() const { return ok + client_error + server_error; }
};

// Lets the instance serve `count` requests of the stream that came within `time` until now; an
// answer must come within `patience`. Adds what that takes to the instance's demand, which settle()
// turns into CPU, network traffic and credits.
Served serve(aws::World& world, ec2::Instance& instance, const Stream& stream, std::uint64_t count,
             Duration time, Duration patience);

// Requests a second that the instance can serve with what is left of its CPU.
double capacity(const ec2::Instance& instance, double cpu_ms, SimTime now);

// Forgets what instances do for workloads: at the beginning of each tick.
void clear_demand(aws::World& world, aws::Place place);

}  // namespace skylens::traffic
