// What the browser tells about mouse, pen, wheel, keys and text, handed to Dear ImGui.
#pragma once

#include <string>
#include <string_view>

#include <imgui.h>

namespace skylens::platform {

class Input {
  public:
    // Connects clipboard, text agent and links of the current ImGui context to the page.
    void connect();

    void pointer_move(float x, float y, int source);
    void pointer_button(float x, float y, int button, bool down, int source);
    void pointer_leave();
    void wheel(float pixels_x, float pixels_y);
    // True when the browser must not act on the key.
    bool key(std::string_view code, std::string_view key, bool down, int modifiers, bool repeat,
             bool in_text);
    void text(std::string_view text);
    void paste(std::string_view text);
    // What Ctrl+C or Ctrl+X does; the program answers through its clipboard function.
    void copy(bool cut);
    void focus(bool focused);
    // After ImGui::Render: the cursor's shape.
    void show_cursor();

  private:
    static Input& of(ImGuiContext* context);
    void set_modifiers(int modifiers);
    void chord(ImGuiKey key);

    std::string clipboard_;
    ImGuiMouseCursor cursor_ = ImGuiMouseCursor_COUNT;
};

}  // namespace skylens::platform
