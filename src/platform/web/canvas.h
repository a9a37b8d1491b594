// The WebGL 2 canvas: its context, its size, and drawing only what changed.
#pragma once

#include <cstdint>

struct ImDrawData;

namespace skylens::platform {

class Canvas {
  public:
    // False when the browser offers no WebGL 2.
    bool open();
    // Size in CSS pixels (what Dear ImGui works in) and in device pixels (what is stored).
    void resize(float width, float height, int device_width, int device_height);
    // Before ImGui::NewFrame.
    void begin();
    // After ImGui::Render. Skips the drawing when nothing differs from the picture on the screen.
    void draw(const ImDrawData& data);
    void set_lost(bool lost);
    // The next draw is not skipped.
    void forget_picture() { picture_ = 0; }

    [[nodiscard]] bool lost() const { return lost_; }
    [[nodiscard]] std::uint32_t drawn() const { return drawn_; }

  private:
    int context_ = 0;
    float width_ = 1;
    float height_ = 1;
    int device_width_ = 0;
    int device_height_ = 0;
    int stored_width_ = 0;
    int stored_height_ = 0;
    bool lost_ = false;
    bool restored_ = false;
    std::uint64_t picture_ = 0;  // a hash of what was drawn last
    std::uint32_t drawn_ = 0;
};

}  // namespace skylens::platform
