#include "ui/draggable.h"

#include <imgui_internal.h>

namespace skylens::ui {
namespace {

// A key of the window's own storage that no widget uses for the same id.
constexpr ImGuiID key_of(ImGuiID id) { return id ^ 0x5D4A61u; }

}  // namespace

void mark_draggable() {
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    window->StateStorage.SetBool(key_of(ImGui::GetItemID()), true);
}

bool is_draggable(const ImGuiWindow& window, ImGuiID id) {
    return window.StateStorage.GetBool(key_of(id), false);
}

}  // namespace skylens::ui
