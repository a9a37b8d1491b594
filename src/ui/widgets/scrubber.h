// A slider over time with marks: go back to any moment. Its colours are those of the top bar.
#pragma once

#include <cstdint>
#include <span>

#include "ui/theme.h"

namespace skylens::ui {

struct ScrubMark {
    std::int64_t ms = 0;
    Tone tone = Tone::Neutral;
};

// Shows [first, last] with the current moment `at`. While the person drags, `preview` holds the
// moment under the pointer and the result is Dragging; on release it is Chosen, once. Arrow keys
// move by `key_step_ms` while it has the focus. `width` 0 takes what is left of the line.
enum class Scrub : std::uint8_t { Idle, Dragging, Chosen };
Scrub scrubber(const char* label, std::int64_t first, std::int64_t last, std::int64_t at,
               std::int64_t& preview, std::span<const ScrubMark> marks,
               std::int64_t key_step_ms = 60'000, float width = 0);

}  // namespace skylens::ui
