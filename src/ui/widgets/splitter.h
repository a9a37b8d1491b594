// A movable border between two panes.
#pragma once

#include <cstdint>

namespace skylens::ui {

// Which side of the splitter the pane lies whose size is kept.
enum class PaneSide : std::uint8_t { Left, Right, Top, Bottom };

struct SplitterLimits {
    float min = 120;
    float max = 600;
    float initial = 280;  // what a double click goes back to
};

// Draws the splitter at the cursor, `length` long, and moves `size` (the pane's width or height) by
// drag, or by the arrow keys while it has the keyboard's focus. True when the size changed.
bool splitter(const char* label, PaneSide side, float length, float& size,
              const SplitterLimits& limits);

// How wide the splitter itself is.
inline constexpr float kSplitterWidth = 7.0f;

}  // namespace skylens::ui
