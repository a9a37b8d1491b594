// The words of the Auto Scaling API.
#pragma once

#include <cstddef>
#include <string_view>

#include "services/autoscaling/state_activity.h"
#include "services/autoscaling/state_instance.h"
#include "services/autoscaling/state_policy.h"

namespace skylens::autoscaling {

std::string_view state_name(LifecycleState state);    // "Pending:Wait"
std::string_view status_name(ActivityStatus status);  // "InProgress"
std::string_view policy_type_name(PolicyType type);   // "StepScaling"
std::string_view adjustment_name(AdjustmentType type);
std::string_view transition_name(bool launching);  // "autoscaling:EC2_INSTANCE_LAUNCHING"

struct Words {
    const char* const* begin_;
    std::size_t size_;

    [[nodiscard]] const char* const* begin() const { return begin_; }
    [[nodiscard]] const char* const* end() const { return begin_ + size_; }
    [[nodiscard]] bool contains(std::string_view word) const;
};

// In the order in which AWS lists them.
Words process_names();
Words group_metric_names();
Words notification_types();
Words termination_policy_names();

}  // namespace skylens::autoscaling
