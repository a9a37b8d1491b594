#include "platform/web/touch.h"

#include <cfloat>
#include <cmath>
#include <initializer_list>

#include <imgui.h>
#include <imgui_internal.h>

#include "platform/web/web_platform.h"
#include "ui/draggable.h"

namespace skylens::platform {
namespace {

constexpr float kSlop = 8.0f;             // pixels a resting finger may wander
constexpr float kFlickSpeedMin = 120.0f;  // pixels a second
constexpr float kSpeedMax = 4000.0f;
constexpr float kFriction = 4.0f;  // share of the speed lost a second

bool is_scrollbar_or_border(const ImGuiWindow& window, ImGuiID id) {
    for (const ImGuiAxis axis : {ImGuiAxis_X, ImGuiAxis_Y}) {
        if (id == ImGui::GetWindowScrollbarID(const_cast<ImGuiWindow*>(&window), axis)) return true;
    }
    for (const ImGuiDir side : {ImGuiDir_Left, ImGuiDir_Right, ImGuiDir_Up, ImGuiDir_Down}) {
        if (id == ImGui::GetWindowResizeBorderID(const_cast<ImGuiWindow*>(&window), side))
            return true;
    }
    return false;
}

bool active_item_is_draggable() {
    const ImGuiContext& context = *ImGui::GetCurrentContext();
    if (context.ActiveId == 0 || context.ActiveIdWindow == nullptr) return false;
    const ImGuiWindow& window = *context.ActiveIdWindow;
    return ui::is_draggable(window, context.ActiveId) ||
           is_scrollbar_or_border(window, context.ActiveId) ||
           context.ActiveId == context.InputTextState.ID;
}

}  // namespace

void Touch::place(float x, float y) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(ImGuiMouseSource_TouchScreen);
    io.AddMousePosEvent(x, y);
}

void Touch::leave() { ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX); }

void Touch::down(float x, float y, double ms) {
    state_ = State::Pending;
    start_x_ = last_x_ = x;
    start_y_ = last_y_ = y;
    last_ms_ = ms;
    speed_x_ = speed_y_ = 0;
    place(x, y);
    platform_.flush_input();
    const ImGuiWindow* window = ImGui::GetCurrentContext()->HoveredWindow;
    window_ = window == nullptr ? 0 : window->ID;
}

void Touch::begin_drag() {
    ImGuiIO& io = ImGui::GetIO();
    place(start_x_, start_y_);
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    platform_.flush_input();
    if (active_item_is_draggable()) {
        state_ = State::Dragging;
        return;
    }
    state_ = State::Scrolling;
    ImGui::ClearActiveID();
    leave();
    io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    platform_.flush_input();
}

void Touch::move(float x, float y, double ms) {
    if (state_ == State::None) return;
    if (state_ == State::Pending) {
        if (std::fabs(x - start_x_) < kSlop && std::fabs(y - start_y_) < kSlop) return;
        begin_drag();
    }
    if (state_ == State::Dragging) {
        place(x, y);
        platform_.redraw();
    } else {
        scroll(last_x_ - x, last_y_ - y);
        const float seconds = static_cast<float>(ms - last_ms_) / 1000.0f;
        if (seconds > 0.001f) {
            speed_x_ = ImClamp((last_x_ - x) / seconds, -kSpeedMax, kSpeedMax);
            speed_y_ = ImClamp((last_y_ - y) / seconds, -kSpeedMax, kSpeedMax);
        }
    }
    last_x_ = x;
    last_y_ = y;
    last_ms_ = ms;
}

void Touch::up(float x, float y, double ms) {
    ImGuiIO& io = ImGui::GetIO();
    if (state_ == State::Pending || state_ == State::Dragging) {
        place(x, y);
        if (state_ == State::Pending) io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
        io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
        platform_.flush_input();
        leave();
    } else if (state_ == State::Scrolling && ms - last_ms_ > 80) {
        speed_x_ = speed_y_ = 0;  // it rested before it was lifted
    }
    state_ = State::None;
    platform_.redraw();
}

void Touch::hold() {
    if (state_ != State::Pending) return;
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseButtonEvent(ImGuiMouseButton_Right, true);
    io.AddMouseButtonEvent(ImGuiMouseButton_Right, false);
    platform_.flush_input();
    leave();
    state_ = State::None;
    platform_.redraw();
}

void Touch::cancel() {
    if (state_ == State::Dragging) {
        ImGui::ClearActiveID();
        ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    }
    leave();
    state_ = State::None;
    platform_.redraw();
}

// Each axis moves the nearest window around the finger that can scroll along it.
void Touch::scroll(float dx, float dy) {
    ImGuiWindow* under = ImGui::FindWindowByID(window_);
    const auto nearest = [under](ImGuiAxis axis) {
        ImGuiWindow* window = under;
        while (window != nullptr && window->ScrollMax[axis] <= 0.0f)
            window = window->ParentWindow;
        return window;
    };
    if (ImGuiWindow* window = nearest(ImGuiAxis_X))
        ImGui::SetScrollX(window, window->Scroll.x + dx);
    if (ImGuiWindow* window = nearest(ImGuiAxis_Y))
        ImGui::SetScrollY(window, window->Scroll.y + dy);
    platform_.redraw();
}

bool Touch::coast(float seconds) {
    if (state_ != State::None || std::fabs(speed_x_) + std::fabs(speed_y_) < kFlickSpeedMin) {
        return false;
    }
    scroll(speed_x_ * seconds, speed_y_ * seconds);
    const float kept = ImMax(0.0f, 1.0f - kFriction * seconds);
    speed_x_ *= kept;
    speed_y_ *= kept;
    return true;
}

}  // namespace skylens::platform
