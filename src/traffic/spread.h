// Who gets the requests of a stream when earlier requests matter: clients stick to their target
// (or target group) while their session lasts, and least outstanding requests looks at how long
// the targets have been at work. Shares of all clients, not single clients.
// Sources: "Sticky sessions for your Application Load Balancer", "Routing algorithm" (AWS
// documentation).
#pragma once

#include <vector>

#include "traffic/serving.h"
#include "traffic/tick.h"

namespace skylens::traffic {

// One that may be chosen, and how much of those who have no session yet it gets.
struct Choice {
    Str id;
    std::int32_t port = 0;
    double weight = 0;
};

// How a stream's requests choose.
struct Choosing {
    std::int64_t sticky_seconds = 0;  // 0: no sessions
    bool least_outstanding = false;
};

// The row of a stream for a target group (`zone`: of the node that sends) or a rule's groups.
Spread& spread_of(State& state, const Str& stream, const Str& scope, std::int32_t zone);

// The shares of the choices in this tick's requests. The first call of a tick lets clients come
// and go, and moves those whose choice can no longer be chosen.
std::vector<double> shares(Spread& spread, const Tick& tick, const Stream& stream,
                           const std::vector<Choice>& choices, Choosing choosing);

// What requests to a choice have made it do: for least outstanding requests.
void note_work(Spread& spread, std::size_t choice, const Served& served, Duration patience);

// The shares of targets when each address of the block keeps to one of them.
std::vector<double> shares_by_address(const SourceBlock& block, const std::vector<Choice>& choices);

// Forgets those of a stream that has ended.
void forget_spreads(State& state, std::string_view stream);

}  // namespace skylens::traffic
