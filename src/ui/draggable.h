// Marks for items that are made to be dragged (splitters, sliders, time lines). A finger that drags
// anything else scrolls instead.
#pragma once

#include <imgui.h>

struct ImGuiWindow;

namespace skylens::ui {

// Marks the last item of the current window.
void mark_draggable();
bool is_draggable(const ImGuiWindow& window, ImGuiID id);

}  // namespace skylens::ui
