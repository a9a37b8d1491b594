// What an instance is asked to do: demand curves over time, set by workloads.
#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "base/time.h"
#include "sim/effect.h"

namespace skylens::ec2 {

enum class CurveKind : std::uint8_t {
    None,      // nothing is asked for
    Constant,  // a
    Ramp,      // from a to b over `span`, then b
    Spike,     // a; b for `span` from `offset` on
    Wave,      // between a (at the start) and b (after half of `span`), again and again
    List,      // each of `values` for `span`, then the last one
};

// A quantity over time, as seen from `start`.
struct Curve {
    CurveKind kind = CurveKind::None;
    double a = 0;
    double b = 0;
    SimTime start;
    Duration offset;
    Duration span;
    std::vector<double> values;

    auto fields() const { return std::tie(kind, a, b, start, offset, span, values); }
};

// The mean from `from` to `until`, which must be later.
double average(const Curve& curve, SimTime from, SimTime until);
// The value at one moment.
double value_at(const Curve& curve, SimTime time);

struct Load {
    Curve cpu;          // percent of all vCPUs, 0 to 100
    Curve network_in;   // bytes a second
    Curve network_out;
    Curve disk_read;    // bytes a second, EBS
    Curve disk_write;
    sim::EffectId effect = 0;  // that set it; the cause of what the metrics show

    auto fields() const {
        return std::tie(cpu, network_in, network_out, disk_read, disk_write, effect);
    }
};

}  // namespace skylens::ec2
