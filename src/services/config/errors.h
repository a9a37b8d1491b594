// AWS Config's error codes and messages.
#pragma once

#include <string_view>

#include "aws/errors.h"

namespace skylens::config {

inline Failure no_such_recorder(std::string_view name) {
    return aws::error("NoSuchConfigurationRecorderException",
                      "Cannot find configuration recorder with the specified name '", name, "'.");
}

inline Failure no_such_channel(std::string_view name) {
    return aws::error("NoSuchDeliveryChannelException",
                      "Cannot find delivery channel with specified name '", name, "'.");
}

inline Failure no_recorder(std::string_view purpose) {
    return aws::error("NoAvailableConfigurationRecorderException",
                      "Configuration recorder is not available to ", purpose, ".");
}

inline Failure no_such_rule(std::string_view name) {
    return aws::error("NoSuchConfigRuleException", "The ConfigRule '", name,
                      "' provided in the request is invalid. Please check the configRule name");
}

inline Failure invalid_parameter(std::string_view message) {
    return aws::error("InvalidParameterValueException", message);
}

inline Failure validation(std::string_view message) {
    return aws::error("ValidationException", message);
}

inline constexpr char kInvalidToken[] = "InvalidNextTokenException";
inline constexpr char kInvalidTokenMessage[] = "The nextToken provided is invalid";

}  // namespace skylens::config
