// What runs on an instance besides its operating system: the application, its troubles and the
// CloudWatch agent.
#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "base/str.h"
#include "base/time.h"
#include "services/ec2/load.h"
#include "sim/effect.h"

namespace skylens::ec2 {

// Something that goes wrong more or less: the effect that brought it (0: it does not), and how
// much over time.
struct Trouble {
    sim::EffectId effect = 0;
    Curve amount;

    auto fields() const { return std::tie(effect, amount); }
};

struct Application {
    Trouble slow;               // a dependency is slow: milliseconds more a request
    Trouble errors;             // a bad deployment: the share of requests answered 500, 0 to 1
    Trouble memory;             // a leak: percent of the memory in use
    Trouble disk;               // the root volume fills: percent in use
    sim::EffectId crashed = 0;  // nothing listens
    sim::EffectId skewed = 0;   // the clock is wrong
    Duration skew;              // by that much; negative: late
    double queued = 0;          // seconds of work that waits

    auto fields() const {
        return std::tie(slow, errors, memory, disk, crashed, skewed, skew, queued);
    }
};

// A log file that the agent ships.
struct ShippedLog {
    Str file;   // "/var/log/secure"
    Str group;  // log group

    auto fields() const { return std::tie(file, group); }
};

// The CloudWatch agent. What it does is refused unless the instance's role allows it.
struct Agent {
    sim::EffectId installed = 0;  // the effect that switched it on; 0: there is none
    std::int64_t generation = 0;  // reports of older ones are void
    Duration interval;            // between two reports
    bool memory = false;          // mem_used_percent
    bool disk = false;            // disk_used_percent
    std::vector<ShippedLog> logs;
    Str trouble;                // code of the latest refusal; empty: all is well
    std::uint64_t reports = 0;  // that were accepted

    auto fields() const {
        return std::tie(installed, generation, interval, memory, disk, logs, trouble, reports);
    }
};

// Work that comes over the network at present, done beside the instance's own load.
struct Demand {
    double cpu = 0;         // percent of all vCPUs
    double network_in = 0;  // bytes a second
    double network_out = 0;
    sim::EffectId effect = 0;  // the workload that sends most of it

    auto fields() const { return std::tie(cpu, network_in, network_out, effect); }
};

}  // namespace skylens::ec2
