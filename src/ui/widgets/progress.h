// Progress: a ring, a bar, steps of a task.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace skylens::ui {

// A ring filled to `share` (0 to 1) with `text` in its middle; a negative share turns (and asks for
// frames while it does).
void progress_ring(float share, float size, std::string_view text = {});
// A bar across the line; text at its right end.
void progress_bar(float share, std::string_view text = {});

enum class StepState : std::uint8_t { Waiting, Current, Done, Failed };
struct Step {
    std::string_view title;
    std::string_view text;
    StepState state = StepState::Waiting;
};
// Steps below each other, joined by a line.
void steps(const char* id, std::span<const Step> items);

}  // namespace skylens::ui
