// skylens fuzz: random sessions, and whether the invariants of every session hold in them.
#include <cstdio>

#include "base/text.h"
#include "cli/command.h"
#include "cli/fuzz/fuzz_run.h"

namespace skylens::cli {
namespace {

constexpr int kNumberMax = 1'000'000;
constexpr const char* kUsage = "fuzz: usage: skylens fuzz [--seeds N] [--calls M] [--from SEED]";

bool read_number(const std::string& text, int& number) {
    if (!is_digits(text) || text.size() > 7) return false;
    number = std::stoi(text);
    return number > 0 && number <= kNumberMax;
}

}  // namespace

int run_fuzz(const std::vector<std::string>& words) {
    int seeds = 20;
    int calls = 500;
    int from = 1;
    for (std::size_t i = 0; i < words.size(); i += 2) {
        int* number = words[i] == "--seeds"   ? &seeds
                      : words[i] == "--calls" ? &calls
                      : words[i] == "--from"  ? &from
                                              : nullptr;
        if (number == nullptr || i + 1 == words.size() || !read_number(words[i + 1], *number))
            return fail(kUsage, kBadUsage);
    }
    int failed = 0;
    std::int64_t made = 0;
    std::int64_t succeeded = 0;
    for (int seed = from; seed < from + seeds; ++seed) {
        const FuzzReport report = fuzz(static_cast<std::uint64_t>(seed), calls);
        made += report.calls;
        succeeded += report.succeeded;
        if (report.broken.empty()) continue;
        ++failed;
        std::printf("seed %d, call %d: %s\n", seed, report.calls, report.broken.c_str());
    }
    std::printf("%lld calls, %lld succeeded\n", static_cast<long long>(made),
                static_cast<long long>(succeeded));
    std::printf("%d passed, %d failed\n", seeds - failed, failed);
    return failed == 0 ? kDone : kFailed;
}

}  // namespace skylens::cli
