// Icons drawn from lines, sharp at any size and in any colour.
#pragma once

#include <cstdint>

#include <imgui.h>

#include "ui/theme.h"

namespace skylens::ui {

enum class Icon : std::uint8_t {
    None,
    ChevronRight,
    ChevronDown,
    ChevronLeft,
    ChevronUp,
    Check,
    Cross,
    Plus,
    Minus,
    Dots,
    Search,
    Copy,
    External,
    Refresh,
    Filter,
    Gear,
    Menu,
    Play,
    Pause,
    StepForward,
    SkipForward,
    Sun,
    Moon,
    Globe,
    Help,
    Download,
    Upload,
    Trash,
    Person,
    Bell,
};

// Draws into the square of `size` around `center`.
void draw_icon(ImDrawList& list, Icon icon, ImVec2 center, float size, ImU32 color);

// The sign of a tone: each has its own shape, so that colour is never the only difference.
void draw_tone_sign(ImDrawList& list, Tone tone, ImVec2 center, float size);

}  // namespace skylens::ui
