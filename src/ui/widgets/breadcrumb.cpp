#include "ui/widgets/breadcrumb.h"

#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/kit.h"
#include "ui/widgets/button.h"

namespace skylens::ui {

int breadcrumb(const char* id, std::span<const char* const> entries) {
    ImGui::PushID(id);
    int clicked = -1;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const bool last = i + 1 == entries.size();
        ImGui::PushID(static_cast<int>(i));
        if (last) {
            say_fit(shown(entries[i]), theme().text_muted);
        } else {
            if (button(entries[i], ButtonKind::Link)) clicked = static_cast<int>(i);
            ImGui::SameLine(0, 6);
            const Box box = reserve(ImVec2(12, ImGui::GetTextLineHeight()));
            draw_icon(*ImGui::GetWindowDrawList(), Icon::ChevronRight, snap(box.center()), 11,
                      theme().text_muted);
            ImGui::SameLine(0, 6);
        }
        ImGui::PopID();
    }
    ImGui::PopID();
    return clicked;
}

}  // namespace skylens::ui
