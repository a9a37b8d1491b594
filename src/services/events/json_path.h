// The JSON paths that EventBridge takes for InputPath and InputPathsMap: $.detail.state,
// $.resources[0],
// $.detail['a b'], $.detail.items[*].id. Source: EventBridge User Guide, "Input transformation".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/value.h"

namespace skylens::events {

struct JsonPath {
    struct Step {
        enum class Kind : std::uint8_t { Key, Index, All };
        Kind kind = Kind::Key;
        std::string key;
        std::size_t index = 0;
    };
    std::vector<Step> steps;
};

// Nothing when the text is no path of this kind.
std::optional<JsonPath> parse_json_path(std::string_view text);

// What stands there; an array of what was found when the path has a wildcard. Nothing when there is
// nothing.
std::optional<Value> find_path(const JsonPath& path, const Value& document);

}  // namespace skylens::events
