// Reads one match expression of a pattern, `{"prefix": "us-"}` and the like.
#pragma once

#include "base/result.h"
#include "services/events/json_tokens.h"
#include "services/events/pattern_data.h"

namespace skylens::events {

// The reader stands on the opening brace; afterwards it stands on the closing one. The error's
// message is EventBridge's, without the place.
Result<Matcher> read_match_expression(JsonTokens& tokens);

// InvalidEventPatternException with EventBridge's reason, without the place.
Failure refused_pattern(std::string reason);

// A number as EventBridge takes it in a pattern. False when it does not fit a double.
bool parse_pattern_number(const std::string& digits, double& number);

}  // namespace skylens::events
