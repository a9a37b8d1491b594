#include "ui/widgets/modal.h"

#include <imgui_internal.h>

#include "ui/draw.h"
#include "ui/kit.h"
#include "ui/widgets/form.h"
#include "ui/widgets/panel.h"

namespace skylens::ui {

bool begin_modal(const char* title, bool& open, float width) {
    const ImGuiID id = ImGui::GetID(title);
    if (open && !ImGui::IsPopupOpen(title)) ImGui::OpenPopup(id);
    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    const float wide = ImMin(width, viewport->WorkSize.x - 32);
    ImGui::SetNextWindowPos(viewport->GetWorkCenter(), ImGuiCond_Always, ImVec2(0.5f, 0.5f));
    ImGui::SetNextWindowSizeConstraints(ImVec2(wide, 0), ImVec2(wide, viewport->WorkSize.y - 48));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(24, 20));
    const ImGuiWindowFlags flags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoMove |
                                   ImGuiWindowFlags_NoResize | ImGuiWindowFlags_AlwaysAutoResize |
                                   ImGuiWindowFlags_NoSavedSettings;
    const bool shown_now = ImGui::BeginPopupModal(title, nullptr, flags);
    ImGui::PopStyleVar();
    if (!shown_now) return false;
    if (ImGui::Shortcut(ImGuiKey_Escape)) open = false;
    panel_heading(shown(title));
    header_actions(ImGui::GetFrameHeight());
    if (icon_button((std::string(kit().words.close) + "###close").c_str(), Icon::Cross))
        open = false;
    ImGui::Dummy(ImVec2(0, 2));
    if (!open) ImGui::CloseCurrentPopup();
    return true;
}

ModalAnswer end_modal(bool& open, const char* confirm, ButtonKind kind, bool enabled) {
    ModalAnswer answer = ModalAnswer::None;
    ImGui::Dummy(ImVec2(0, 4));
    divider();
    ImGui::Dummy(ImVec2(0, 0));
    const bool asks = confirm != nullptr && confirm[0] != '\0';
    const std::string cancel =
        std::string(asks ? kit().words.cancel : kit().words.close) + "###cancel";
    float width = button_width(cancel.c_str());
    if (asks) width += kGap + button_width(confirm, kind);
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + room() - width);
    if (button(cancel.c_str(), ButtonKind::Normal)) answer = ModalAnswer::Cancel;
    if (asks) {
        ImGui::SameLine(0, kGap);
        if (button(confirm, kind, {.enabled = enabled})) answer = ModalAnswer::Confirm;
    }
    if (answer != ModalAnswer::None) open = false;
    if (!open) {
        ImGui::CloseCurrentPopup();
        kit().wake_after(0);
    }
    ImGui::EndPopup();
    return answer;
}

bool confirm_modal(const Confirmation& question, bool& open, std::string& input) {
    if (!begin_modal(question.title, open)) return false;
    say_wrapped(question.text, theme().text);
    if (!question.typed.empty()) {
        ImGui::Dummy(ImVec2(0, 2));
        const std::string hint(question.typed);
        text_field({.label = question.typed_label, .hint = hint.c_str(), .width = -1}, input);
    }
    const bool matched = question.typed.empty() || input == question.typed;
    const bool confirmed =
        end_modal(open, question.confirm, ButtonKind::Danger, matched) == ModalAnswer::Confirm;
    if (!open) input.clear();
    return confirmed;
}

}  // namespace skylens::ui
