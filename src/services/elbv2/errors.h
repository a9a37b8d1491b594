// Elastic Load Balancing's error codes and messages.
#pragma once

#include <string_view>

#include "aws/errors.h"

namespace skylens::elbv2 {

template <class... Parts>
Failure validation(const Parts&... parts) {
    return aws::error("ValidationError", parts...);
}

inline Failure load_balancer_not_found(std::string_view arn) {
    return aws::error("LoadBalancerNotFound", "Load balancer '", arn, "' not found");
}
inline Failure listener_not_found(std::string_view arn) {
    return aws::error("ListenerNotFound", "Listener '", arn, "' not found");
}
inline Failure rule_not_found(std::string_view arn) {
    return aws::error("RuleNotFound", "Rule '", arn, "' not found");
}
inline Failure target_group_not_found(std::string_view arn) {
    return aws::error("TargetGroupNotFound", "Target group '", arn, "' not found");
}

// For what the AWS CLI sends as a page marker.
inline constexpr char kBadMarker[] = "ValidationError";
inline constexpr char kBadMarkerMessage[] = "The specified marker is not valid";

}  // namespace skylens::elbv2
