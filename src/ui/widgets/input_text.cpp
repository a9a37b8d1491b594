#include "ui/widgets/input_text.h"

#include <imgui_internal.h>

#include "ui/kit.h"

namespace skylens::ui {
namespace {

// Dear ImGui writes into the string's own buffer and asks for more room here.
int resize(ImGuiInputTextCallbackData* data) {
    if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
        auto* text = static_cast<std::string*>(data->UserData);
        text->resize(static_cast<std::size_t>(data->BufTextLen));
        data->Buf = text->data();
    }
    return 0;
}

}  // namespace

bool input_line(const char* label, std::string& text, const char* hint, float width,
                ImGuiInputTextFlags flags) {
    if (width != 0) ImGui::SetNextItemWidth(width);
    return ImGui::InputTextWithHint(label, hint == nullptr ? "" : hint, text.data(),
                                    text.capacity() + 1, flags | ImGuiInputTextFlags_CallbackResize,
                                    resize, &text);
}

bool input_lines(const char* label, std::string& text, ImVec2 size, ImGuiInputTextFlags flags) {
    return ImGui::InputTextMultiline(label, text.data(), text.capacity() + 1, size,
                                     flags | ImGuiInputTextFlags_CallbackResize, resize, &text);
}

FieldBorder::FieldBorder(const char* label, bool error) {
    const bool active = ImGui::GetActiveID() != 0 && ImGui::GetActiveID() == ImGui::GetID(label);
    const Theme& t = theme();
    ImGui::PushStyleColor(ImGuiCol_Border, error    ? t.tone(Tone::Alarm)
                                           : active ? t.accent
                                                    : t.border_strong);
}

FieldBorder::~FieldBorder() { ImGui::PopStyleColor(); }

}  // namespace skylens::ui
