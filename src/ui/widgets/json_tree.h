// A JSON document as a tree: coloured, folding, with copy, and with marks at single members (which
// key of a pattern failed, which member changed).
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/value.h"
#include "ui/theme.h"

namespace skylens::ui {

struct JsonMark {
    std::string_view pointer;  // "/detail/state", RFC 6901
    Tone tone = Tone::Info;
    std::string_view note;  // shown behind the value
};

struct JsonTreeOptions {
    int open_depth = 3;  // levels that are open at first
    float height = 0;    // 0: as tall as its lines; else it scrolls
    std::span<const JsonMark> marks;
};

// Gives the pointer of the member whose value was copied, or "".
std::string json_tree(const char* id, const Value& value, const JsonTreeOptions& options = {});

}  // namespace skylens::ui
