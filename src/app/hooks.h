// The registry of every item that Dear ImGui draws, with its label, place and state: browser tests
// find what to click in it, and the keyboard's focus is announced from it.
// Dear ImGui calls out for each item when it is built with IMGUI_ENABLE_TEST_ENGINE.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

struct ImGuiContext;
struct ImRect;
struct ImGuiLastItemData;

namespace skylens::app {

struct HookedItem {
    unsigned id = 0;
    unsigned parent = 0;      // the id that the item's own id was made in
    std::uint32_t label = 0;  // where its label begins in the frame's text
    int label_size = -1;      // -1: the widget told none
    const char* window = "";  // valid until the next frame
    float x = 0, y = 0, width = 0, height = 0;
    float clip_x = 0, clip_y = 0, clip_right = 0, clip_bottom = 0;
    int flags = 0;  // ImGuiItemStatusFlags
    bool disabled = false;
};

class Hooks {
  public:
    // One registry serves one context; it must live as long as frames are drawn.
    explicit Hooks(ImGuiContext& context);
    ~Hooks();
    Hooks(const Hooks&) = delete;
    Hooks& operator=(const Hooks&) = delete;

    void begin();  // before ImGui::NewFrame
    void end();    // after ImGui::Render: the frame's items become the last frame's
    [[nodiscard]] const std::vector<HookedItem>& items() const { return last_.items; }
    // An item's label as it was given to Dear ImGui: "Save###save".
    [[nodiscard]] std::string_view label(const HookedItem& item) const;
    // An array of objects: id, parent, label, text (label without id), key (the part after ###),
    // window, x, y, w, h, cx, cy (centre of the visible part, -1 when hidden), visible, disabled,
    // checked, checkable, opened, openable, inputable.
    [[nodiscard]] std::string items_json() const;
    // The text of the item with the keyboard's focus while the focus is shown, else "".
    [[nodiscard]] std::string focus_text() const;

    // Called by Dear ImGui's call-outs (hooks.cpp).
    void add(unsigned id, const ImRect& box, const ImGuiLastItemData* data);
    void inform(unsigned id, const char* label, int flags);

  private:
    // Cheap enough for every frame: no allocation once the vectors have grown.
    struct Frame {
        std::vector<HookedItem> items;
        std::string text;
        std::vector<std::uint32_t> slots;  // open addressing by id: index + 1, 0 is free
    };
    HookedItem* find(unsigned id);
    HookedItem& find_or_add(unsigned id);
    void grow();

    ImGuiContext& context_;
    Frame current_;
    Frame last_;
};

}  // namespace skylens::app
