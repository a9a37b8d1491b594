// The benchmarks of `skylens bench`: one function each, one row each in benchmarks.cpp. Only the
// native program measures time; what is measured lives in the core.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "base/value.h"

namespace skylens::cli {

// Which way a figure must lie from its budget (DESIGN, Budgets).
enum class Bound { AtLeast, AtMost };

struct Budget {
    const char* figure;  // the member of the result that it is about
    Bound bound;
    double native;
    double wasm;
};

// `run` gives the figures as an object of numbers; units are part of their names.
struct Benchmark {
    const char* name;
    const char* what;
    Value (*run)();
    std::vector<Budget> budgets;
};

const std::vector<Benchmark>& benchmarks();

class Stopwatch {
  public:
    [[nodiscard]] double seconds() const {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
    }

  private:
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

// The most memory that this process has held so far, in megabytes.
double peak_megabytes();
// With one digit behind the point.
double rounded(double number);

}  // namespace skylens::cli
