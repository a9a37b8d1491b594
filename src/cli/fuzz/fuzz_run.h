// One fuzzed session and what must hold in it.
#pragma once

#include <cstdint>
#include <string>

namespace skylens::cli {

struct FuzzReport {
    int calls = 0;
    int succeeded = 0;
    std::string broken;  // empty: every invariant held; else which one, and the call that broke it
};

// Random calls, faults, workloads and time jumps, all from the seed. Checks after each call that
// time and causes only go forward, that a read or an error left every resource as it was, that the
// answer has the shape of the catalog, and that every request of a workload has an end; at the end
// that the saved session replays to the same world, that going back meets the world of then, and
// that one step of time equals many.
FuzzReport fuzz(std::uint64_t seed, int calls);

}  // namespace skylens::cli
