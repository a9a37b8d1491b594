// Filter patterns of CloudWatch Logs for unstructured text: terms, "phrases", -excluded, ?optional.
// Source: Amazon CloudWatch Logs User Guide, "Filter pattern syntax for metric filters ...".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "services/logs/state.h"

namespace skylens::logs {

// A term matches where it stands anywhere in the message, case-sensitively.
struct FilterPattern {
    std::vector<std::string> all;       // each must be there
    std::vector<std::string> any;       // one must be there; ignored next to any other term
    std::vector<std::string> excluded;  // none may be there

    [[nodiscard]] bool matches(std::string_view message) const;
};

// Refuses InvalidParameterException (a quote that is not closed, characters that need quotes), and
// NotSimulated for patterns of other kinds: JSON { }, space-delimited [ ], regular expressions % %.
Result<FilterPattern> parse_filter_pattern(std::string_view text);

// The id that AWS shows for an event: 56 digits.
Str event_id(const LogEvent& event);

}  // namespace skylens::logs
