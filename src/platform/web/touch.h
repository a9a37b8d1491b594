// Fingers: a tap is a click, a long press a right click, a drag scrolls unless it begins on
// something that is made to be dragged (ui::mark_draggable, sliders, scroll bars, text selection).
#pragma once

namespace skylens::platform {

class WebPlatform;

class Touch {
  public:
    explicit Touch(WebPlatform& platform) : platform_(platform) {}
    void down(float x, float y, double ms);
    void move(float x, float y, double ms);
    void up(float x, float y, double ms);
    void hold();  // the finger has rested for half a second
    void cancel();
    // Before each frame: a flick goes on scrolling for a moment. True while it does.
    bool coast(float seconds);

  private:
    enum class State { None, Pending, Dragging, Scrolling };
    void place(float x, float y);
    void leave();
    void begin_drag();
    void scroll(float dx, float dy);

    WebPlatform& platform_;
    State state_ = State::None;
    float start_x_ = 0;
    float start_y_ = 0;
    float last_x_ = 0;
    float last_y_ = 0;
    double last_ms_ = 0;
    float speed_x_ = 0;  // pixels a second
    float speed_y_ = 0;
    unsigned window_ = 0;  // ImGuiID of the window under the finger
};

}  // namespace skylens::platform
