// Scaling activities: what DescribeScalingActivities tells.
#pragma once

#include <cstdint>
#include <tuple>

#include "base/str.h"
#include "base/time.h"
#include "base/value.h"
#include "sim/effect.h"

namespace skylens::autoscaling {

enum class ActivityStatus : std::uint8_t {
    PreInService,
    InProgress,
    WaitingForELBConnectionDraining,
    MidLifecycleAction,
    Successful,
    Failed,
    Cancelled
};

struct Activity {
    Str id;
    Str group;
    Str group_arn;
    Str instance;  // empty when none was launched
    Str description;
    Str cause;
    SimTime start;
    SimTime end;  // once it has ended
    ActivityStatus status = ActivityStatus::InProgress;
    Str message;
    std::int64_t progress = 0;
    Value details = Value::object();  // {"Subnet ID", "Availability Zone"}
    bool group_deleted = false;
    sim::EffectId effect = 0;

    [[nodiscard]] bool ended() const { return status >= ActivityStatus::Successful; }
    auto fields() const {
        return std::tie(id, group, group_arn, instance, description, cause, start, end, status,
                        message, progress, details, group_deleted, effect);
    }
};

}  // namespace skylens::autoscaling
