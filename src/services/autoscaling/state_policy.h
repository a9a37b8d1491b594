// Scaling policies and scheduled actions.
#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

#include "base/hash.h"
#include "base/str.h"
#include "base/time.h"
#include "base/value.h"
#include "sim/effect.h"

namespace skylens::autoscaling {

enum class PolicyType : std::uint8_t { Simple, Step, TargetTracking };
enum class AdjustmentType : std::uint8_t {
    ChangeInCapacity,
    ExactCapacity,
    PercentChangeInCapacity
};

struct Step {
    bool has_lower = false;
    double lower = 0;
    bool has_upper = false;
    double upper = 0;
    std::int64_t adjustment = 0;

    auto fields() const { return std::tie(has_lower, lower, has_upper, upper, adjustment); }
};

struct Policy {
    Str name;
    Str uuid;  // in its ARN
    PolicyType type = PolicyType::Simple;
    AdjustmentType adjustment_type = AdjustmentType::ChangeInCapacity;
    std::int64_t min_magnitude = 0;  // 0: not given
    std::int64_t adjustment = 0;     // Simple
    std::int64_t cooldown = -1;      // Simple; -1: the group's
    std::vector<Step> steps;         // Step
    Str aggregation = "Average";     // Step
    std::int64_t warmup = -1;        // EstimatedInstanceWarmup; -1: not given
    Value target;                    // TargetTrackingConfiguration
    Str alarm_high;                  // of target tracking: names of its alarms
    Str alarm_low;
    bool enabled = true;

    auto fields() const {
        return std::tie(name, uuid, type, adjustment_type, min_magnitude, adjustment, cooldown,
                        steps, aggregation, warmup, target, alarm_high, alarm_low, enabled);
    }
};

struct ScheduledAction {
    Str name;
    Str uuid;
    bool has_start = false;
    SimTime start;
    bool has_end = false;
    SimTime end;
    Str recurrence;         // five cron fields; empty: once
    Str time_zone;          // as given; empty: UTC
    std::int64_t min = -1;  // -1: not given
    std::int64_t max = -1;
    std::int64_t desired = -1;
    std::int64_t number = 0;  // of the pending event; older ones are void

    auto fields() const {
        return std::tie(name, uuid, has_start, start, has_end, end, recurrence, time_zone, min, max,
                        desired, number);
    }
};

}  // namespace skylens::autoscaling
