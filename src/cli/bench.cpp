// skylens bench: measures, and says which budgets hold, as JSON.
#include <cstdio>

#include "cli/bench/benchmark.h"
#include "cli/command.h"

namespace skylens::cli {
namespace {

#ifdef __EMSCRIPTEN__
constexpr bool kWasm = true;
#else
constexpr bool kWasm = false;
#endif

Value judged(const Benchmark& benchmark, const Value& figures) {
    Value budgets = Value::array();
    for (const Budget& budget : benchmark.budgets) {
        const double limit = kWasm ? budget.wasm : budget.native;
        const double figure = figures[std::string_view(budget.figure)].as_double();
        const bool least = budget.bound == Bound::AtLeast;
        budgets.push(Value::object({{"figure", budget.figure},
                                    {least ? Str("atLeast") : Str("atMost"), limit},
                                    {"holds", least ? figure >= limit : figure <= limit}}));
    }
    return budgets;
}

}  // namespace

int run_bench(const std::vector<std::string>& words) {
    if (words.size() > 1) return fail("bench: usage: skylens bench [NAME]", kBadUsage);
    Value results = Value::array();
    for (const Benchmark& benchmark : benchmarks()) {
        if (!words.empty() && words[0] != benchmark.name) continue;
        std::fprintf(stderr, "%s ...\n", benchmark.name);
        const Value figures = benchmark.run();
        results.push(Value::object({{"name", benchmark.name},
                                    {"what", benchmark.what},
                                    {"figures", figures},
                                    {"budgets", judged(benchmark, figures)}}));
    }
    if (results.empty()) {
        std::string names;
        for (const Benchmark& benchmark : benchmarks())
            names += join(names.empty() ? "" : ", ", std::string_view(benchmark.name));
        return fail("bench: there is no benchmark '" + words[0] + "'; there are " + names,
                    kBadUsage);
    }
    const Value report = Value::object({{"format", "skylens.bench/1"},
                                        {"build", kWasm ? "WebAssembly" : "native"},
                                        {"benchmarks", results}});
    std::printf("%s\n", to_pretty_json(report).c_str());
    return kDone;
}

}  // namespace skylens::cli
