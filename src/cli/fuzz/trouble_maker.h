// Random faults, workloads and agents for fuzzed sessions, all from the seed.
#pragma once

#include <vector>

#include "base/rng.h"
#include "cli/fuzz/call_maker.h"
#include "learn/session.h"

namespace skylens::cli {

class TroubleMaker {
  public:
    explicit TroubleMaker(std::uint64_t seed) : rng_(Rng(seed).fork("trouble")) {}

    // One intervention. What it is about may be gone or never have been: then it is refused, and
    // that is fine.
    void act(learn::Session& session, CallMaker& calls);
    // Ends what would make long times slow.
    void calm(learn::Session& session);

  private:
    Value fault(CallMaker& calls);
    Value workload(CallMaker& calls);
    Value curve(std::int64_t most);
    bool chance(std::uint64_t one_in) { return rng_.below(one_in) == 0; }

    Rng rng_;
    std::vector<Str> running_;  // ids of workloads that were begun
};

// Empty when every request that workloads sent has an end: an answer by some code, or dropped.
std::string unaccounted(const aws::World& world);

}  // namespace skylens::cli
