// The registry of every item that Dear ImGui draws, with its label, place and state: browser tests
// find what to click in it, and the keyboard's focus is announced from it.
// Dear ImGui calls out for each item when it is built with IMGUI_ENABLE_TEST_ENGINE.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

struct ImGuiContext;
struct ImRect;
struct ImGuiLastItemData;

namespace skylens::app {

struct HookedItem {
    unsigned id = 0;
    std::string label;     // as given to Dear ImGui: "Save###save"
    std::string window;
    float x = 0, y = 0, width = 0, height = 0;
    float clip_x = 0, clip_y = 0, clip_right = 0, clip_bottom = 0;
    int flags = 0;         // ImGuiItemStatusFlags
    bool disabled = false;
    bool informed = false; // the widget told its label and state
};

class Hooks {
  public:
    // One registry serves one context; it must live as long as frames are drawn.
    explicit Hooks(ImGuiContext& context);
    ~Hooks();
    Hooks(const Hooks&) = delete;
    Hooks& operator=(const Hooks&) = delete;

    void begin();   // before ImGui::NewFrame
    void end();     // after ImGui::Render: the frame's items become the last frame's
    // The last frame's items; text after ### is the stable id.
    [[nodiscard]] const std::vector<HookedItem>& items() const { return last_; }
    // An array of objects: id, label, text (label without id), key (the part after ###), window,
    // x, y, w, h, cx, cy (centre of the visible part, -1 when hidden), visible, disabled, checked,
    // checkable, opened, openable, inputable.
    [[nodiscard]] std::string items_json() const;
    // The text of the item with the keyboard's focus while the focus is shown, else "".
    [[nodiscard]] std::string focus_text() const;

    // Called by Dear ImGui's call-outs (hooks.cpp).
    void add(unsigned id, const ImRect& box, const ImGuiLastItemData* data);
    void inform(unsigned id, const char* label, int flags);

  private:
    ImGuiContext& context_;
    std::vector<HookedItem> current_;
    std::vector<HookedItem> last_;
    std::unordered_map<unsigned, std::size_t> index_;   // into current_; only looked up, never walked
};

}  // namespace skylens::app
