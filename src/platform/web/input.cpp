#include "platform/web/input.h"

#include <cfloat>
#include <cstring>

#include "platform/web/bridge.h"
#include "platform/web/keys.h"

namespace skylens::platform {
namespace {

constexpr float kPixelsPerWheelStep = 80.0f;  // about five lines, what Dear ImGui scrolls a step

int size_of(std::string_view text) { return static_cast<int>(text.size()); }

bool shift_or_control(ImGuiKey key) {
    return key >= ImGuiKey_LeftCtrl && key <= ImGuiKey_RightSuper;
}

constexpr std::string_view kCursors[ImGuiMouseCursor_COUNT] = {
    "default",     "text",    "move", "ns-resize", "ew-resize",   "nesw-resize",
    "nwse-resize", "pointer", "wait", "progress",  "not-allowed",
};

ImGuiMouseSource source_from(int source) {
    constexpr ImGuiMouseSource kSources[] = {ImGuiMouseSource_Mouse, ImGuiMouseSource_TouchScreen,
                                             ImGuiMouseSource_Pen};
    return kSources[source >= 0 && source <= 2 ? source : 0];
}

}  // namespace

Input& Input::of(ImGuiContext*) {
    return *static_cast<Input*>(ImGui::GetIO().BackendPlatformUserData);
}

void Input::connect() {
    ImGuiIO& io = ImGui::GetIO();
    io.BackendPlatformName = "skylens_web";
    io.BackendPlatformUserData = this;
    io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
    // A blinking caret would need frames while nothing happens.
    io.ConfigInputTextCursorBlink = false;
    ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
    platform.Platform_SetClipboardTextFn = [](ImGuiContext* context, const char* text) {
        of(context).clipboard_ = text;
        skylens_js_copy(text, static_cast<int>(std::strlen(text)));
    };
    platform.Platform_GetClipboardTextFn = [](ImGuiContext* context) {
        return of(context).clipboard_.c_str();
    };
    platform.Platform_SetImeDataFn = [](ImGuiContext*, ImGuiViewport*, ImGuiPlatformImeData* data) {
        skylens_js_text_agent(data->WantTextInput ? 1 : 0, data->InputPos.x, data->InputPos.y,
                              data->InputLineHeight > 0 ? data->InputLineHeight : 16.0f);
    };
    platform.Platform_OpenInShellFn = [](ImGuiContext*, const char* url) {
        skylens_js_open_url(url, static_cast<int>(std::strlen(url)));
        return true;
    };
}

void Input::pointer_move(float x, float y, int source) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(source_from(source));
    io.AddMousePosEvent(x, y);
}

void Input::pointer_button(float x, float y, int button, bool down, int source) {
    pointer_move(x, y, source);
    if (button < ImGuiMouseButton_COUNT) ImGui::GetIO().AddMouseButtonEvent(button, down);
}

void Input::pointer_leave() { ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX); }

void Input::wheel(float pixels_x, float pixels_y) {
    ImGui::GetIO().AddMouseWheelEvent(-pixels_x / kPixelsPerWheelStep,
                                      -pixels_y / kPixelsPerWheelStep);
}

void Input::set_modifiers(int modifiers) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Ctrl, (modifiers & kModCtrl) != 0);
    io.AddKeyEvent(ImGuiMod_Shift, (modifiers & kModShift) != 0);
    io.AddKeyEvent(ImGuiMod_Alt, (modifiers & kModAlt) != 0);
    io.AddKeyEvent(ImGuiMod_Super, (modifiers & kModMeta) != 0);
}

bool Input::key(std::string_view code, std::string_view name, bool down, int modifiers, bool repeat,
                bool in_text) {
    ImGuiIO& io = ImGui::GetIO();
    const ImGuiKey key = key_from_names(code, name);
    set_modifiers(modifiers);
    const bool command = (modifiers & (kModCtrl | kModMeta)) != 0;
    const bool clipboard = key == ImGuiKey_C || key == ImGuiKey_X || key == ImGuiKey_V;
    if (key == ImGuiKey_None) return false;
    // The browser's copy, cut and paste events follow, and carry or take the text.
    if (command && clipboard && down) return false;
    // Dear ImGui repeats keys by itself.
    if (!repeat) io.AddKeyEvent(key, down);
    // While Cmd is held, macOS does not tell that another key was released.
    if (down && (modifiers & kModMeta) != 0 && !shift_or_control(key)) io.AddKeyEvent(key, false);
    return down && program_takes_key(key, modifiers, in_text);
}

void Input::text(std::string_view text) {
    ImGui::GetIO().AddInputCharactersUTF8(std::string(text).c_str());
}

// Presses the platform's command key and `key`, whatever is held now.
void Input::chord(ImGuiKey key) {
    ImGuiIO& io = ImGui::GetIO();
    const ImGuiKey command = io.ConfigMacOSXBehaviors ? ImGuiMod_Super : ImGuiMod_Ctrl;
    const bool held = io.ConfigMacOSXBehaviors ? io.KeySuper : io.KeyCtrl;
    io.AddKeyEvent(command, true);
    io.AddKeyEvent(key, true);
    io.AddKeyEvent(key, false);
    if (!held) io.AddKeyEvent(command, false);
}

void Input::paste(std::string_view text) {
    clipboard_ = text;
    chord(ImGuiKey_V);
}

void Input::copy(bool cut) { chord(cut ? ImGuiKey_X : ImGuiKey_C); }

void Input::focus(bool focused) { ImGui::GetIO().AddFocusEvent(focused); }

void Input::show_cursor() {
    const ImGuiMouseCursor cursor = ImGui::GetMouseCursor();
    if (cursor == cursor_) return;
    cursor_ = cursor;
    const std::string_view name = cursor < 0 ? std::string_view("none") : kCursors[cursor];
    skylens_js_cursor(name.data(), size_of(name));
}

}  // namespace skylens::platform
