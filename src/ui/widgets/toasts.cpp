#include "ui/widgets/toasts.h"

#include <algorithm>

#include <imgui_internal.h>

#include "ui/draw.h"
#include "ui/icons.h"
#include "ui/kit.h"
#include "ui/widgets/button.h"

namespace skylens::ui {
namespace {

constexpr float kWidth = 360.0f;
constexpr double kShownMs = 6000;
constexpr std::size_t kToastsMax = 5;

// In front of everything but an open menu, whose entries it would cover.
void bring_forward(ImGuiWindow* window) {
    const auto& popups = ImGui::GetCurrentContext()->OpenPopupStack;
    ImGuiWindow* menu = popups.empty() ? nullptr : popups.front().Window;
    if (menu == nullptr) {
        ImGui::BringWindowToDisplayFront(window);
    } else {
        ImGui::BringWindowToDisplayBehind(window, menu);
    }
}

bool stays(Tone tone) { return tone == Tone::Alarm || tone == Tone::Noncompliant; }

}  // namespace

std::uint32_t Toasts::push(Tone tone, std::string title, std::string text, std::string action) {
    if (toasts_.size() == kToastsMax) toasts_.erase(toasts_.begin());
    Toast toast;
    toast.id = next_id_++;
    toast.tone = tone;
    toast.title = std::move(title);
    toast.text = std::move(text);
    toast.action = std::move(action);
    toast.until_ms = stays(tone) ? -1 : 0;
    toasts_.push_back(std::move(toast));
    kit().wake_after(0);
    return toasts_.back().id;
}

void Toasts::dismiss(std::uint32_t id) {
    const auto is_it = [id](const Toast& toast) { return toast.id == id; };
    toasts_.erase(std::remove_if(toasts_.begin(), toasts_.end(), is_it), toasts_.end());
}

float Toasts::draw_one(const Toast& toast, float y, bool& close, bool& followed) {
    const Theme& t = theme();
    const ImGuiViewport* viewport = ImGui::GetMainViewport();
    const std::string name = "toast###toast" + std::to_string(toast.id);
    ImGui::SetNextWindowPos(ImVec2(viewport->WorkPos.x + viewport->WorkSize.x - kGapLarge, y),
                            ImGuiCond_Always, ImVec2(1, 0));
    ImGui::SetNextWindowSize(ImVec2(kWidth, 0));
    ImGui::PushStyleColor(ImGuiCol_WindowBg, t.raised);
    ImGui::PushStyleColor(ImGuiCol_Border, t.border);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(16, 11));
    ImGui::Begin(name.c_str(), nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                     ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_AlwaysAutoResize |
                     ImGuiWindowFlags_NoFocusOnAppearing);
    bring_forward(ImGui::GetCurrentWindow());
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 at = ImGui::GetWindowPos();
    const ImVec2 size = ImGui::GetWindowSize();
    list.AddRectFilled(ImVec2(at.x + 1, at.y + 1), ImVec2(at.x + 5, at.y + size.y - 1),
                       t.tone(toast.tone), kRounding, ImDrawFlags_RoundCornersLeft);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    draw_tone_sign(list, toast.tone,
                   snap(ImVec2(start.x + 8, start.y + ImGui::GetTextLineHeight() / 2)), 16);
    ImGui::Indent(26);
    ImGui::PushTextWrapPos(kWidth - 44);
    {
        const FontScope scope(Role::Strong);
        say(toast.title);
    }
    if (!toast.text.empty()) say_muted(toast.text);
    ImGui::PopTextWrapPos();
    if (!toast.action.empty())
        followed = button((toast.action + "###action").c_str(), ButtonKind::Link);
    ImGui::Unindent(26);
    ImGui::SetCursorScreenPos(ImVec2(at.x + size.x - ImGui::GetFrameHeight() - 5, at.y + 5));
    close = icon_button((std::string(kit().words.dismiss) + "###dismiss").c_str(), Icon::Cross);
    const float height = ImGui::GetWindowHeight();
    ImGui::End();
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(2);
    return height;
}

std::uint32_t Toasts::draw(float top) {
    const double now = kit().now_ms;
    std::uint32_t followed_id = 0;
    float y = top + kGap;
    for (std::size_t i = 0; i < toasts_.size();) {
        Toast& toast = toasts_[i];
        if (toast.until_ms == 0) toast.until_ms = now + kShownMs;
        bool close = false;
        bool followed = false;
        y += draw_one(toast, y, close, followed) + kGap;
        if (followed) followed_id = toast.id;
        const bool over = toast.until_ms > 0 && now >= toast.until_ms;
        if (close || followed || over) {
            toasts_.erase(toasts_.begin() + static_cast<std::ptrdiff_t>(i));
            kit().wake_after(0);
            continue;
        }
        if (toast.until_ms > 0) kit().wake_after(static_cast<int>(toast.until_ms - now) + 1);
        ++i;
    }
    return followed_id;
}

}  // namespace skylens::ui
