// Short messages in the corner that go away by themselves, or stay when something went wrong.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ui/theme.h"

namespace skylens::ui {

class Toasts {
  public:
    // Errors (Alarm, Noncompliant) stay until they are dismissed. `action` is an optional link in
    // the message. Gives the toast's id.
    std::uint32_t push(Tone tone, std::string title, std::string text = {},
                       std::string action = {});
    void dismiss(std::uint32_t id);

    // Draws the stack in the upper right corner, below `top`. Gives the id of the toast whose
    // action was followed, or 0. Call last in the frame.
    std::uint32_t draw(float top);

    [[nodiscard]] std::size_t size() const { return toasts_.size(); }

  private:
    struct Toast {
        std::uint32_t id = 0;
        Tone tone = Tone::Info;
        std::string title;
        std::string text;
        std::string action;
        double until_ms = 0;  // 0: not shown yet; negative: stays
    };
    // Gives the toast's height; sets `close` and `followed`.
    float draw_one(const Toast& toast, float y, bool& close, bool& followed);

    std::vector<Toast> toasts_;
    std::uint32_t next_id_ = 1;
};

}  // namespace skylens::ui
