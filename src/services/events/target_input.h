// What a target gets: the event, a constant, a part of the event, or a text made from it.
// Source: EventBridge User Guide, "Input transformation".
#pragma once

#include <string>

#include "base/result.h"
#include "base/str.h"
#include "base/value.h"

namespace skylens::events {

// Checks Input, InputPath and InputTransformer of a target. Refuses ValidationException.
Status check_target_input(const Value& target);

// The text that is sent. `settings` has passed check_target_input.
std::string target_payload(const Value& settings, const Value& event, const Str& rule_name,
                           const Str& rule_arn, const Str& ingestion_time);

}  // namespace skylens::events
