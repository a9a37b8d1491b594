#include "ui/widgets/tile.h"

#include <algorithm>

#include "ui/draw.h"
#include "ui/kit.h"

namespace skylens::ui {
namespace {

constexpr float kTileHeight = 84.0f;
constexpr float kTileWidthMin = 168.0f;
constexpr float kTilePadding = 14.0f;

bool draw_tile(const Tile& tile, float width) {
    const Theme& t = theme();
    const bool pressed =
        ImGui::InvisibleButton(tile.label, ImVec2(width, kTileHeight), ImGuiButtonFlags_EnableNav);
    const Box box = last_item();
    const bool hovered = ImGui::IsItemHovered();
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(box.min, box.max, t.panel, kRounding);
    if (hovered) list.AddRectFilled(box.min, box.max, t.hover, kRounding);
    list.AddRect(box.min, box.max, hovered ? t.border_strong : t.border, kRounding);
    list.AddRectFilled(ImVec2(box.min.x, box.min.y + 12), ImVec2(box.min.x + 3, box.max.y - 12),
                       t.lane(tile.lane), 2);
    const float x = box.min.x + kTilePadding;
    const float room_inside = width - 2 * kTilePadding;
    float y = box.min.y + 10;
    {
        const FontScope scope(Role::Small);
        text_fit(list, ImVec2(x, y), room_inside, t.lane(tile.lane), shown(tile.label));
        y += ImGui::GetTextLineHeight() + 4;
    }
    {
        const FontScope scope(Role::Heading);
        const ImU32 color = tile.tone == Tone::Neutral ? t.text : t.tone(tile.tone);
        text_fit(list, ImVec2(x, y), room_inside, color, tile.value);
        y += ImGui::GetTextLineHeight() + 3;
    }
    const FontScope scope(Role::Small);
    text_fit(list, ImVec2(x, y), room_inside, t.text_muted, tile.text);
    return pressed;
}

}  // namespace

int tiles(const char* id, const Tile* items, int count) {
    ImGui::PushID(id);
    const float whole = room();
    const int columns =
        std::clamp(static_cast<int>((whole + kGap) / (kTileWidthMin + kGap)), 1, count);
    // Rows as even as can be: five in two rows are three and two.
    const int rows = (count + columns - 1) / columns;
    const int in_row = (count + rows - 1) / rows;
    const float gaps = kGap * static_cast<float>(in_row - 1);
    const float width =
        static_cast<float>(static_cast<int>((whole - gaps) / static_cast<float>(in_row)));
    int pressed = -1;
    for (int i = 0; i < count; ++i) {
        if (i % in_row > 0) ImGui::SameLine(0, kGap);
        if (draw_tile(items[i], width)) pressed = i;
    }
    ImGui::PopID();
    return pressed;
}

}  // namespace skylens::ui
