// The wildcard operator of event patterns: `*` stands for any run of characters, `\*` and `\\` for
// the characters themselves. Source: Amazon EventBridge User Guide, "Comparison operators".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace skylens::events {

// The literal pieces between the stars: "a*b" has pieces "a" and "b". One piece: no star at all.
struct Wildcard {
    std::vector<std::string> pieces;

    // Takes |text| + |pattern| steps and no more.
    [[nodiscard]] bool matches(std::string_view text) const;
};

// Refuses with EventBridge's messages: two stars side by side, a backslash before anything else,
// and a pattern that could be in too many places of a text at once.
Result<Wildcard> parse_wildcard(std::string_view text);

// How many half-finished matches a text can keep alive at once, the measure that EventBridge limits
// ("Rule is too complex"). The limit is between 8 and 10 by observation; see kWildcardPlacesMax.
int wildcard_places(const Wildcard& wildcard);

}  // namespace skylens::events
