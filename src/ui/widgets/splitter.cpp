#include "ui/widgets/splitter.h"

#include <imgui_internal.h>

#include "ui/draggable.h"
#include "ui/draw.h"
#include "ui/kit.h"

namespace skylens::ui {
namespace {

constexpr float kKeyStep = 16.0f;

float key_steps(bool upright) {
    if (!ImGui::IsItemFocused()) return 0;
    const ImGuiKey less = upright ? ImGuiKey_LeftArrow : ImGuiKey_UpArrow;
    const ImGuiKey more = upright ? ImGuiKey_RightArrow : ImGuiKey_DownArrow;
    // While the splitter has the focus, the arrows are its own and do not move the focus.
    ImGui::SetItemKeyOwner(less);
    ImGui::SetItemKeyOwner(more);
    float steps = 0;
    if (ImGui::IsKeyPressed(less)) steps -= kKeyStep;
    if (ImGui::IsKeyPressed(more)) steps += kKeyStep;
    return steps;
}

}  // namespace

bool splitter(const char* label, PaneSide side, float length, float& size,
              const SplitterLimits& limits) {
    const bool upright = side == PaneSide::Left || side == PaneSide::Right;
    const float sign = side == PaneSide::Left || side == PaneSide::Top ? 1.0f : -1.0f;
    const ImVec2 area = upright ? ImVec2(kSplitterWidth, length) : ImVec2(length, kSplitterWidth);
    ImGui::InvisibleButton(label, area, ImGuiButtonFlags_EnableNav);
    mark_draggable();
    const Box box = last_item();
    const bool active = ImGui::IsItemActive();
    const bool hovered = ImGui::IsItemHovered();
    const float before = size;
    // The distance between pointer and border stays what it was when the drag began.
    const float pointer = sign * (upright ? ImGui::GetIO().MousePos.x : ImGui::GetIO().MousePos.y);
    ImGuiStorage& storage = *ImGui::GetStateStorage();
    if (ImGui::IsItemActivated()) storage.SetFloat(ImGui::GetItemID(), size - pointer);
    if (active && ImGui::IsMouseDown(ImGuiMouseButton_Left)) {
        size = storage.GetFloat(ImGui::GetItemID(), size - pointer) + pointer;
    }
    size += sign * key_steps(upright);
    if (hovered && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) size = limits.initial;
    size = ImClamp(size, limits.min, ImMax(limits.min, limits.max));
    if (active || hovered)
        ImGui::SetMouseCursor(upright ? ImGuiMouseCursor_ResizeEW : ImGuiMouseCursor_ResizeNS);
    const ImU32 color = active || hovered ? theme().accent : theme().border;
    const float thick = active || hovered ? 3.0f : 1.0f;
    ImVec2 from = box.min;
    ImVec2 to = box.max;
    // The line lies on the pane's edge, so that nothing of the ground shows between them.
    const bool at_start = side == PaneSide::Left || side == PaneSide::Top;
    if (upright) {
        from.x = at_start ? box.min.x : box.max.x - thick;
        to.x = from.x + thick;
    } else {
        from.y = at_start ? box.min.y : box.max.y - thick;
        to.y = from.y + thick;
    }
    ImGui::GetWindowDrawList()->AddRectFilled(from, to, color);
    return size != before;
}

}  // namespace skylens::ui
