#include "traffic/spread.h"

#include <algorithm>

#include "base/hash.h"

namespace skylens::traffic {
namespace {

// A client asks again after this long, on average; so each asks about once a tick.
constexpr double kPauseSeconds = 10;
constexpr double kQuickest = 0.001;        // seconds: nothing is done in no time
constexpr double kConnectSeconds = 10;     // until a balancer gives up on a silent target
constexpr std::uint64_t kAddresses = 256;  // of a block that are looked at one by one
constexpr Duration kForget = days(7);      // no cookie lasts longer

// The part of the clients who have no session any more, or not yet: those who have come for the
// first time since, in place of others, and those whose cookie has run out. Each answer gives the
// cookie its full time again, so it runs out only in a pause longer than that.
double newcomers(const Stream& stream, double seconds, std::int64_t lifetime) {
    if (lifetime == 0) return 1;
    const double visit = std::max(1.0, static_cast<double>(stream.visit.ms) / 1000);
    return std::min(1.0,
                    seconds / visit + seconds / (static_cast<double>(lifetime) + kPauseSeconds));
}

// How long a choice is at work on a request, from what it did lately.
void learn(Held& held) {
    if (held.asked > 0) {
        const double now = std::max(kQuickest, held.busy / held.asked);
        held.seconds = held.seconds > 0 ? (3 * held.seconds + now) / 4 : now;
    } else {
        held.seconds /= 2;  // nothing is under way
    }
    held.busy = 0;
    held.asked = 0;
}

// What the choices hold: in their order, with what is known from before.
std::vector<Held> held_by(const Spread& spread, const std::vector<Choice>& choices) {
    std::vector<Held> out;
    for (const Choice& choice : choices) {
        const auto found = std::find_if(
            spread.held.begin(), spread.held.end(),
            [&](const Held& held) { return held.id == choice.id && held.port == choice.port; });
        out.push_back(found != spread.held.end() ? *found : Held{choice.id, choice.port});
    }
    return out;
}

void renew(Spread& spread, const std::vector<Choice>& choices, double new_part, bool least) {
    spread.held = held_by(spread, choices);
    double quickest = 0;
    for (Held& held : spread.held) {
        learn(held);
        if (held.seconds > 0 && (quickest == 0 || held.seconds < quickest)) quickest = held.seconds;
    }
    if (quickest == 0) quickest = 1;
    double kept = 0;
    double sum = 0;
    std::vector<double> weights;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        Held& held = spread.held[i];
        held.share *= 1 - new_part;
        kept += held.share;
        const double seconds = held.seconds > 0 ? held.seconds : quickest;
        weights.push_back(choices[i].weight / (least ? seconds : 1));
        sum += weights[i];
    }
    spread.fresh = std::max(0.0, 1 - kept);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (sum > 0) spread.held[i].share += spread.fresh * weights[i] / sum;
    }
}

}  // namespace

Spread& spread_of(State& state, const Str& stream, const Str& scope, std::int32_t zone) {
    for (Spread& spread : state.spreads) {
        if (spread.zone == zone && spread.scope == scope && spread.stream == stream) return spread;
    }
    state.spreads.emplace_back();
    Spread& spread = state.spreads.back();
    spread.stream = stream;
    spread.scope = scope;
    spread.zone = zone;
    return spread;
}

std::vector<double> shares(Spread& spread, const Tick& tick, const Stream& stream,
                           const std::vector<Choice>& choices, Choosing choosing) {
    const bool again = spread.at == tick.until && spread.held.size() == choices.size();
    if (!again) {
        const Duration passed = tick.until - spread.at;
        if (passed > kForget) spread.held.clear();
        const double seconds = static_cast<double>(passed.ms) / 1000;
        renew(spread, choices, newcomers(stream, seconds, choosing.sticky_seconds),
              choosing.least_outstanding);
        spread.at = tick.until;
    }
    std::vector<double> out;
    for (const Held& held : spread.held)
        out.push_back(held.share);
    return out;
}

void note_work(Spread& spread, std::size_t choice, const Served& served, Duration patience) {
    const double wait = static_cast<double>(patience.ms) / 1000;
    const auto answered = static_cast<double>(served.answered());
    const auto late = static_cast<double>(served.late);
    const auto silent = static_cast<double>(served.silent);
    Held& held = spread.held[choice];
    held.busy += answered * served.seconds + late * wait + silent * std::min(wait, kConnectSeconds);
    held.asked += answered + late + silent + static_cast<double>(served.reset);
}

// The highest hash wins, so one more target takes over only the addresses that it wins.
std::vector<double> shares_by_address(const SourceBlock& block,
                                      const std::vector<Choice>& choices) {
    std::vector<double> out(choices.size(), 0);
    const std::uint64_t size = std::uint64_t{1} << (32 - block.bits);
    const std::uint64_t step = std::max<std::uint64_t>(1, size / kAddresses);
    for (std::uint64_t at = 0; at < std::min(size, kAddresses); ++at) {
        std::uint64_t best = 0;
        std::size_t winner = 0;
        for (std::size_t i = 0; i < choices.size(); ++i) {
            Hasher hasher;
            hasher.add(address_of(block, at * step));
            hasher.add_text(choices[i].id);
            hasher.add(static_cast<std::uint64_t>(choices[i].port));
            if (i == 0 || hasher.value() > best) {
                best = hasher.value();
                winner = i;
            }
        }
        out[winner] += 1;
    }
    return out;
}

void forget_spreads(State& state, std::string_view stream) {
    auto& rows = state.spreads;
    rows.erase(std::remove_if(rows.begin(), rows.end(),
                              [&](const Spread& row) { return row.stream == stream; }),
               rows.end());
}

}  // namespace skylens::traffic
