// Platform without a machine: everything that the program asks for is kept for tests to look at,
// answers come when the test says so, and frames are run by hand.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "platform/platform.h"

struct ImGuiContext;

namespace skylens::app {
class Hooks;
}

namespace skylens::platform {

class NullPlatform final : public Platform {
  public:
    // Makes a Dear ImGui context with a screen of that many pixels and a renderer that draws
    // nothing.
    explicit NullPlatform(float width = 1280, float height = 720);
    ~NullPlatform() override;
    NullPlatform(const NullPlatform&) = delete;
    NullPlatform& operator=(const NullPlatform&) = delete;

    void run(std::unique_ptr<Host> host) { host_ = std::move(host); }
    Host& host() { return *host_; }
    app::Hooks& hooks() { return *hooks_; }

    // ---- acting as the person ----
    void frame();  // one frame, a sixtieth of a second later
    void frames(int count);
    // Moves to the middle of the visible item with that text or key (after ###) and presses.
    // False when there is no such item, or it is hidden or disabled.
    bool click(std::string_view name);
    void type(std::string_view text);
    void press(int key, int modifiers = 0);  // ImGuiKey, ImGuiMod_*
    // Delivers the answers that wait (loads, stores, fetches).
    void answer();

    // ---- what was asked for ----
    struct Saved {
        std::string name, mime, bytes;
    };
    struct Region {
        std::string title;
        std::vector<MirrorLine> lines;
    };
    std::map<std::string, std::string> settings;
    std::map<std::string, std::string> stored;
    std::map<std::string, std::string> files;  // what fetch finds; else it reads below `root`
    std::string root;                          // a folder of the repository, "" for none
    std::vector<Saved> saved;
    std::vector<std::string> opened_urls, announced, picked;
    std::map<std::string, Region> regions;
    std::string current_link, copied, crash, crash_title, crash_journal, page_language, page_title;
    std::string storage_error;  // not empty: storing fails with it
    Preferences wanted;
    bool is_ready = false;
    bool continuous = false;
    int redraws = 0;
    int wake_after_ms = -1;
    double clock_ms = 0;

    // ---- Platform ----
    void redraw(int frames = 2) override;
    void redraw_after(int ms) override;
    void set_continuous(bool on) override { continuous = on; }
    double now_ms() const override { return clock_ms; }
    void ready() override { is_ready = true; }
    Preferences preferences() const override { return wanted; }
    void set_page(std::string_view language, bool dark, std::string_view title) override;
    void copy_text(std::string_view text) override { copied = text; }
    std::string setting(std::string_view key) const override;
    void set_setting(std::string_view key, std::string_view value) override;
    void store(std::string_view key, std::string_view value) override;
    void erase(std::string_view key) override;
    void load(std::string_view key) override;
    void list(std::string_view prefix) override;
    void save_file(std::string_view name, std::string_view mime, std::string_view bytes) override;
    void pick_file(std::string_view accept) override { picked.emplace_back(accept); }
    void fetch(std::string_view path) override;
    std::string link() const override { return current_link; }
    void set_link(std::string_view link, LinkChange) override { current_link = link; }
    void open_url(std::string_view url) override { opened_urls.emplace_back(url); }
    void mirror(std::string_view region, std::string_view title,
                std::span<const MirrorLine> lines) override;
    void announce(std::string_view text, Urgency) override { announced.emplace_back(text); }
    void set_crash_notes(std::string_view title, std::string_view journal) override;
    void report_crash(std::string_view message) override { crash = message; }

  private:
    enum class Kind { Stored, Loaded, Listed, Fetched };
    struct Answer {
        Kind kind;
        std::string key, error;
    };
    void deliver(const Answer& answer);

    std::unique_ptr<Host> host_;
    std::unique_ptr<app::Hooks> hooks_;
    std::vector<Answer> answers_;
    ImGuiContext* context_ = nullptr;
};

}  // namespace skylens::platform
