#include "services/autoscaling/names.h"

#include <iterator>

namespace skylens::autoscaling {
namespace {

const char* const kProcesses[] = {"AZRebalance",      "AddToLoadBalancer", "AlarmNotification",
                                  "HealthCheck",      "InstanceRefresh",   "Launch",
                                  "ReplaceUnhealthy", "ScheduledActions",  "Terminate"};

const char* const kMetrics[] = {"GroupMinSize",
                                "GroupMaxSize",
                                "GroupDesiredCapacity",
                                "GroupInServiceInstances",
                                "GroupPendingInstances",
                                "GroupTerminatingInstances",
                                "GroupStandbyInstances",
                                "GroupTotalInstances",
                                "GroupInServiceCapacity",
                                "GroupPendingCapacity",
                                "GroupTerminatingCapacity",
                                "GroupStandbyCapacity",
                                "GroupTotalCapacity"};

const char* const kNotifications[] = {
    "autoscaling:EC2_INSTANCE_LAUNCH", "autoscaling:EC2_INSTANCE_LAUNCH_ERROR",
    "autoscaling:EC2_INSTANCE_TERMINATE", "autoscaling:EC2_INSTANCE_TERMINATE_ERROR",
    "autoscaling:TEST_NOTIFICATION"};

const char* const kTerminationPolicies[] = {"AllocationStrategy",
                                            "ClosestToNextInstanceHour",
                                            "Default",
                                            "NewestInstance",
                                            "OldestInstance",
                                            "OldestLaunchConfiguration",
                                            "OldestLaunchTemplate"};

}  // namespace

std::string_view state_name(LifecycleState state) {
    switch (state) {
        case LifecycleState::Pending:
            return "Pending";
        case LifecycleState::PendingWait:
            return "Pending:Wait";
        case LifecycleState::PendingProceed:
            return "Pending:Proceed";
        case LifecycleState::InService:
            return "InService";
        case LifecycleState::Terminating:
            return "Terminating";
        case LifecycleState::TerminatingWait:
            return "Terminating:Wait";
        case LifecycleState::TerminatingProceed:
            return "Terminating:Proceed";
        case LifecycleState::Detaching:
            return "Detaching";
        case LifecycleState::EnteringStandby:
            return "EnteringStandby";
        case LifecycleState::Standby:
            return "Standby";
    }
    return {};
}

std::string_view status_name(ActivityStatus status) {
    switch (status) {
        case ActivityStatus::PreInService:
            return "PreInService";
        case ActivityStatus::InProgress:
            return "InProgress";
        case ActivityStatus::WaitingForELBConnectionDraining:
            return "WaitingForELBConnectionDraining";
        case ActivityStatus::MidLifecycleAction:
            return "MidLifecycleAction";
        case ActivityStatus::Successful:
            return "Successful";
        case ActivityStatus::Failed:
            return "Failed";
        case ActivityStatus::Cancelled:
            return "Cancelled";
    }
    return {};
}

std::string_view policy_type_name(PolicyType type) {
    switch (type) {
        case PolicyType::Simple:
            return "SimpleScaling";
        case PolicyType::Step:
            return "StepScaling";
        case PolicyType::TargetTracking:
            return "TargetTrackingScaling";
    }
    return {};
}

std::string_view adjustment_name(AdjustmentType type) {
    switch (type) {
        case AdjustmentType::ChangeInCapacity:
            return "ChangeInCapacity";
        case AdjustmentType::ExactCapacity:
            return "ExactCapacity";
        case AdjustmentType::PercentChangeInCapacity:
            return "PercentChangeInCapacity";
    }
    return {};
}

std::string_view transition_name(bool launching) {
    return launching ? "autoscaling:EC2_INSTANCE_LAUNCHING"
                     : "autoscaling:EC2_INSTANCE_TERMINATING";
}

bool Words::contains(std::string_view word) const {
    for (const char* const known : *this) {
        if (word == known) return true;
    }
    return false;
}

Words process_names() { return {kProcesses, std::size(kProcesses)}; }
Words group_metric_names() { return {kMetrics, std::size(kMetrics)}; }
Words notification_types() { return {kNotifications, std::size(kNotifications)}; }
Words termination_policy_names() { return {kTerminationPolicies, std::size(kTerminationPolicies)}; }

}  // namespace skylens::autoscaling
