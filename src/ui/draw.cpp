#include "ui/draw.h"

#include <cmath>
#include <cstring>

#include <imgui_internal.h>

#include "ui/kit.h"

namespace skylens::ui {
namespace {

constexpr std::string_view kEllipsis = "…";

}  // namespace

std::string_view shown(std::string_view label) { return label.substr(0, label.find("##")); }

const char* id_part(const char* label) {
    const char* id = std::strstr(label, "###");
    return id == nullptr ? label : id;
}

void name_item(const char* label, int flags) {
    ImGuiContext& g = *ImGui::GetCurrentContext();
    IMGUI_TEST_ENGINE_ITEM_INFO(g.LastItemData.ID, label, g.LastItemData.StatusFlags | flags);
}

float snap(float position) {
    const float scale = ImGui::GetIO().DisplayFramebufferScale.x;
    return scale > 0 ? std::round(position * scale) / scale : std::round(position);
}

ImVec2 snap(ImVec2 position) { return ImVec2(snap(position.x), snap(position.y)); }

float text_width(std::string_view text) {
    return ImGui::CalcTextSize(text.data(), text.data() + text.size(), false).x;
}

float text_width(std::string_view text, Role role) {
    const FontScope scope(role);
    return text_width(text);
}

void text_at(ImDrawList& list, ImVec2 at, ImU32 color, std::string_view text) {
    if (!text.empty()) list.AddText(snap(at), color, text.data(), text.data() + text.size());
}

namespace {

std::string_view beginning_of(std::string_view text, float width) {
    const float rest = width - text_width(kEllipsis);
    const char* end = text.data();
    if (rest > 0) {
        ImGui::GetFont()->CalcTextSizeA(ImGui::GetFontSize(), rest, 0.0f, text.data(),
                                        text.data() + text.size(), &end);
    }
    return text.substr(0, static_cast<std::size_t>(end - text.data()));
}

}  // namespace

std::string cut_to_fit(std::string_view text, float width) {
    if (text_width(text) <= width + 0.5f) return std::string(text);
    return std::string(beginning_of(text, width)).append(kEllipsis);
}

bool text_fit(ImDrawList& list, ImVec2 at, float width, ImU32 color, std::string_view text) {
    if (text_width(text) <= width + 0.5f) {
        text_at(list, at, color, text);
        return false;
    }
    const std::string_view kept = beginning_of(text, width);
    text_at(list, at, color, kept);
    if (width >= text_width(kEllipsis)) {
        text_at(list, ImVec2(at.x + text_width(kept), at.y), color, kEllipsis);
    }
    return true;
}

void say(std::string_view text) { ImGui::TextUnformatted(text.data(), text.data() + text.size()); }

void say(std::string_view text, ImU32 color) {
    ImGui::PushStyleColor(ImGuiCol_Text, color);
    say(text);
    ImGui::PopStyleColor();
}

void say_muted(std::string_view text) { say(text, theme().text_muted); }

void say_wrapped(std::string_view text, ImU32 color) {
    ImGui::PushTextWrapPos(0.0f);
    say(text, color);
    ImGui::PopTextWrapPos();
}

void say_fit(std::string_view text, ImU32 color, float width) {
    const float limit = width > 0 ? width : room();
    const float wanted = text_width(text);
    const Box box = reserve(ImVec2(wanted < limit ? wanted : limit, ImGui::GetTextLineHeight()));
    const bool cut = text_fit(*ImGui::GetWindowDrawList(), box.min, limit, color, text);
    if (cut && ImGui::IsItemHovered(ImGuiHoveredFlags_ForTooltip)) {
        ImGui::BeginTooltip();
        ImGui::PushTextWrapPos(420);
        say(text);
        ImGui::PopTextWrapPos();
        ImGui::EndTooltip();
    }
}

Box last_item() { return {ImGui::GetItemRectMin(), ImGui::GetItemRectMax()}; }

Box reserve(ImVec2 size) {
    // Like text, it sits on the line's baseline when the line holds framed items.
    const ImGuiWindow& window = *ImGui::GetCurrentWindow();
    ImVec2 at = window.DC.CursorPos;
    if (size.y < ImGui::GetFrameHeight()) at.y += window.DC.CurrLineTextBaseOffset;
    const ImVec2 end(at.x + size.x, at.y + size.y);
    ImGui::ItemSize(size, 0.0f);
    ImGui::ItemAdd(ImRect(at, end), 0);
    return {at, end};
}

float room() { return ImGui::GetContentRegionAvail().x; }

void flow(float width, float gap) {
    const float right = ImGui::GetCursorScreenPos().x + room();
    if (ImGui::GetItemRectMax().x + gap + width <= right) ImGui::SameLine(0, gap);
}

}  // namespace skylens::ui
