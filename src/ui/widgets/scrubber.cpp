#include "ui/widgets/scrubber.h"

#include <algorithm>

#include <imgui_internal.h>

#include "ui/axis.h"
#include "ui/draggable.h"
#include "ui/draw.h"
#include "ui/kit.h"

namespace skylens::ui {
namespace {

std::int64_t key_moves(std::int64_t step) {
    if (!ImGui::IsItemFocused()) return 0;
    ImGui::SetItemKeyOwner(ImGuiKey_LeftArrow);
    ImGui::SetItemKeyOwner(ImGuiKey_RightArrow);
    std::int64_t by = 0;
    if (ImGui::IsKeyPressed(ImGuiKey_LeftArrow)) by -= step;
    if (ImGui::IsKeyPressed(ImGuiKey_RightArrow)) by += step;
    return by;
}

}  // namespace

Scrub scrubber(const char* label, std::int64_t first, std::int64_t last, std::int64_t at,
               std::int64_t& preview, std::span<const ScrubMark> marks, std::int64_t key_step_ms,
               float width) {
    const Theme& t = theme();
    ImGui::InvisibleButton(
        label, ImVec2(width > 0 ? width : std::max(40.0f, room()), ImGui::GetFrameHeight()),
        ImGuiButtonFlags_EnableNav);
    mark_draggable();
    const Box box = last_item();
    const float left = box.min.x + 8;
    const float right = box.max.x - 8;
    const double span = static_cast<double>(std::max<std::int64_t>(1, last - first));
    const auto x_of = [left, right, first, span](std::int64_t ms) {
        return left + static_cast<float>(static_cast<double>(ms - first) / span) * (right - left);
    };
    const bool active = ImGui::IsItemActive() && ImGui::IsMouseDown(ImGuiMouseButton_Left);
    const bool hovered = ImGui::IsItemHovered();
    const double share = static_cast<double>((ImGui::GetIO().MousePos.x - left) / (right - left));
    const std::int64_t pointed =
        std::clamp(first + static_cast<std::int64_t>(share * span), first, last);
    Scrub result = Scrub::Idle;
    if (active) {
        preview = pointed;
        result = Scrub::Dragging;
    } else if (ImGui::IsItemDeactivated()) {
        result = Scrub::Chosen;
    }
    const std::int64_t keyed = key_moves(key_step_ms);
    if (keyed != 0) {
        preview = std::clamp(at + keyed, first, last);
        result = Scrub::Chosen;
    }

    ImDrawList& list = *ImGui::GetWindowDrawList();
    const float y = snap(box.center().y);
    const float knob = x_of(active ? preview : at);
    list.AddRectFilled(ImVec2(left, y - 2), ImVec2(right, y + 2), fade(t.text_top_muted, 0.4f), 2);
    list.AddRectFilled(ImVec2(left, y - 2), ImVec2(knob, y + 2), t.accent_top, 2);
    for (const ScrubMark& mark : marks) {
        const float x = snap(x_of(mark.ms));
        const ImU32 color = t.tone_top(mark.tone);
        list.AddRectFilled(ImVec2(x - 1, y - 7), ImVec2(x + 1, y - 3), color);
    }
    const float radius = hovered || active ? 7.0f : 6.0f;
    list.AddCircleFilled(ImVec2(knob, y), radius, t.text_top);
    if (hovered || active) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        if (ImGui::BeginTooltip()) {
            say(moment_text(pointed / 1000 * 1000));
            ImGui::EndTooltip();
        }
    }
    return result;
}

}  // namespace skylens::ui
