// The box above a list that filters it.
#pragma once

#include <string>
#include <string_view>

namespace skylens::ui {

// `label` is "text###id"; its text is the hint. `result` ("3 matches") is shown at the right end.
// True when the text changed. Escape clears it.
bool search_box(const char* label, std::string& text, float width = 0,
                std::string_view result = {});

// True when every word of `filter` occurs in `text`; ASCII letters match in either case.
bool matches_filter(std::string_view text, std::string_view filter);

}  // namespace skylens::ui
