#include <algorithm>

#include "aws/clock.h"
#include "base/check.h"
#include "cli/bench/benchmark.h"
#include "cli/bench/fleet.h"
#include "services/cloudwatch/bench.h"
#include "services/events/bench.h"

#ifndef __EMSCRIPTEN__
#include <sys/resource.h>
#endif

namespace skylens::cli {
namespace {

constexpr int kInstances = 100;

// Calls of the mix in fleet.cpp through the full door, in a session as the page keeps one; pending
// events run in between, and count.
Value run_calls() {
    Fleet fleet(20);
    fleet.run(minutes(10));
    constexpr int kCalls = 100'000;
    constexpr int kSessionCalls = 15'000;  // A session holds 20,000.
    int made = 0;
    double spent = 0;
    while (made < kCalls) {
        Fleet turn = fleet;
        const Stopwatch part;
        for (int i = 0; i < kSessionCalls; ++i) {
            turn.call(turn.calls_made());
            if (i % 100 == 99) {
                const Status moved = turn.session().advance(turn.session().now() + seconds(1));
                SKYLENS_CHECK(moved.ok());
            }
        }
        spent += part.seconds();
        made += kSessionCalls;
    }
    return Value::object({{"calls", made}, {"calls_per_second", rounded(made / spent)}});
}

Value run_datapoints() {
    const Stopwatch watch;
    const cloudwatch::MetricWork work = cloudwatch::store_points(1500, 1440);
    const double spent = watch.seconds();
    return Value::object(
        {{"datapoints", work.points},
         {"datapoints_per_second", rounded(static_cast<double>(work.points) / spent)},
         {"megabytes", rounded(static_cast<double>(work.bytes) / 1e6)},
         {"check", static_cast<std::int64_t>(work.check)}});
}

Value run_alarms() {
    constexpr int kAlarms = 10'000;
    constexpr int kMinutes = 60;
    aws::World world = new_world({});
    const aws::Place place = {0, aws::kUsEast1};
    cloudwatch::add_bench_alarms(world, place, kAlarms);
    std::vector<double> each;
    for (int minute = 0; minute < kMinutes; ++minute) {
        const SimTime next = next_multiple(world.now, minutes(1));
        aws::advance(world, next - milliseconds(1));
        cloudwatch::put_bench_minute(world, place, kAlarms);
        const Stopwatch watch;
        aws::advance(world, next + seconds(30));
        each.push_back(watch.seconds() * 1e3);
    }
    std::sort(each.begin(), each.end());
    return Value::object({{"alarms", kAlarms},
                          {"minute_ms_median", rounded(each[each.size() / 2])},
                          {"minute_ms_max", rounded(each.back())}});
}

Value run_patterns() {
    constexpr int kRules = 1000;
    constexpr int kEvents = 400'000;
    const events::PatternBench bench = events::make_pattern_bench(kRules);
    const Stopwatch watch;
    const std::uint64_t matched = events::match_events(bench, kEvents);
    const double spent = watch.seconds();
    return Value::object({{"rules", kRules},
                          {"events_per_second", rounded(kEvents / spent)},
                          {"matched", static_cast<std::int64_t>(matched)}});
}

Value run_day() {
    Fleet fleet(kInstances);
    const Stopwatch watch;
    fleet.run(days(1));
    const double spent = watch.seconds();
    const aws::World& world = fleet.session().world();
    return Value::object({{"instances", kInstances},
                          {"balancers", 4},
                          {"calls", fleet.calls_made()},
                          {"effects", static_cast<std::int64_t>(world.effects.size())},
                          {"seconds", rounded(spent * 100) / 100},
                          {"megabytes", rounded(peak_megabytes())}});
}

// To seven moments spread over the day, from its end each time.
Value run_rewind() {
    Fleet fleet(kInstances);
    fleet.run(days(1));
    const SimTime start = fleet.session().world().start;
    double longest = 0;
    for (int i = 0; i < 7; ++i) {
        learn::Session session = fleet.session();
        const Stopwatch watch;
        const Status done = session.rewind(start + minutes(3 * 60 + i * 187) + seconds(59));
        longest = std::max(longest, watch.seconds() * 1e3);
        SKYLENS_CHECK(done.ok());
    }
    return Value::object({{"rewind_ms_max", rounded(longest)}});
}

}  // namespace

double peak_megabytes() {
#ifdef __EMSCRIPTEN__
    return static_cast<double>(__builtin_wasm_memory_size(0)) * 65536 / 1e6;
#else
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) * 1024 / 1e6;
#endif
}

double rounded(double number) {
    return static_cast<double>(static_cast<std::int64_t>(number * 10 + 0.5)) / 10;
}

const std::vector<Benchmark>& benchmarks() {
    static const std::vector<Benchmark> kBenchmarks = {
        {"calls",
         "API calls through the full door: authorize, record, bus, Config",
         run_calls,
         {{"calls_per_second", Bound::AtLeast, 75'000, 40'000}}},
        {"datapoints",
         "metric datapoints stored",
         run_datapoints,
         {{"datapoints_per_second", Bound::AtLeast, 2'000'000, 2'000'000}}},
        {"alarms",
         "10,000 alarms, a simulated minute each",
         run_alarms,
         {{"minute_ms_median", Bound::AtMost, 10, 10}}},
        {"patterns",
         "1,000 rules on one bus",
         run_patterns,
         {{"events_per_second", Bound::AtLeast, 200'000, 200'000}}},
        {"day",
         "a day of 100 instances under load, all four services on",
         run_day,
         {{"seconds", Bound::AtMost, 2, 5}, {"megabytes", Bound::AtMost, 300, 300}}},
        {"rewind",
         "to any moment of that day",
         run_rewind,
         {{"rewind_ms_max", Bound::AtMost, 200, 200}}},
    };
    return kBenchmarks;
}

}  // namespace skylens::cli
