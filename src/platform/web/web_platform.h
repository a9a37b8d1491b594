// Platform, in a browser.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "platform/platform.h"
#include "platform/web/canvas.h"
#include "platform/web/input.h"
#include "platform/web/touch.h"

struct ImGuiContext;

namespace skylens::app {
class Hooks;
}

namespace skylens::platform {

class WebPlatform final : public Platform {
  public:
    WebPlatform();
    ~WebPlatform() override;
    WebPlatform(const WebPlatform&) = delete;
    WebPlatform& operator=(const WebPlatform&) = delete;

    // Makes the Dear ImGui context and the canvas. False when there is no WebGL 2.
    bool open();
    // Starts drawing `host`; returns at once, the browser's events drive everything after.
    void run(std::unique_ptr<Host> host);

    // ---- called by the page's scripts (exports.cpp) ----
    // One frame, drawn. True when another one should follow at once.
    bool frame();
    // Runs frames without drawing until the program has seen all input, so that what a click or a
    // key does happens inside the browser's event: only there may a page copy or open a window.
    void flush_input();
    // An input arrived: a few frames now, and later what appears when the pointer rests.
    void wake_for_input();
    // Call in a catch block: shows the crash overlay with what the exception says.
    void report_exception();
    // Milliseconds a frame takes without drawing, on average.
    double bench(int frames);
    // The last frame's items, for tests.
    const std::string& items();
    const std::string& state();
    Host& host() { return *host_; }
    Input& input() { return input_; }
    Touch& touch() { return touch_; }
    Canvas& canvas() { return canvas_; }

    // ---- Platform ----
    void redraw(int frames = 2) override;
    void redraw_after(int ms) override;
    void set_continuous(bool on) override;
    double now_ms() const override;
    void ready() override;
    Preferences preferences() const override;
    void set_page(std::string_view language, bool dark, std::string_view title) override;
    void copy_text(std::string_view text) override;
    std::string setting(std::string_view key) const override;
    void set_setting(std::string_view key, std::string_view value) override;
    void store(std::string_view key, std::string_view value) override;
    void erase(std::string_view key) override;
    void load(std::string_view key) override;
    void list(std::string_view prefix) override;
    void save_file(std::string_view name, std::string_view mime, std::string_view bytes) override;
    void pick_file(std::string_view accept) override;
    void fetch(std::string_view path) override;
    std::string link() const override;
    void set_link(std::string_view link, LinkChange change) override;
    void open_url(std::string_view url) override;
    void mirror(std::string_view region, std::string_view title,
                std::span<const MirrorLine> lines) override;
    void announce(std::string_view text, Urgency urgency) override;
    void set_crash_notes(std::string_view title, std::string_view journal) override;
    void report_crash(std::string_view message) override;

  private:
    // NewFrame to Render, guarded. False when the program crashed.
    bool run_frame();
    bool wants_frame() const;
    void announce_focus();

    std::unique_ptr<Host> host_;
    std::unique_ptr<app::Hooks> hooks_;
    ImGuiContext* context_ = nullptr;
    Canvas canvas_;
    Input input_;
    Touch touch_{*this};
    std::string answer_;  // what items() and state() gave last
    std::string announced_focus_;
    double last_ms_ = 0;
    double last_input_ms_ = -1e9;
    int frames_left_ = 0;
    bool continuous_ = false;
    bool in_frame_ = false;
    bool crashed_ = false;
};

}  // namespace skylens::platform
