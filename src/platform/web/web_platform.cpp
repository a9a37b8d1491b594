#include "platform/web/web_platform.h"

#include <cstdlib>
#include <exception>

#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_internal.h>

#include "app/hooks.h"
#include "platform/web/bridge.h"

namespace skylens::platform {
namespace {

constexpr double kFrameSecondsMin = 0.0001;
constexpr double kFrameSecondsMax = 0.5;  // after a pause; longer steps would skip delays
constexpr int kFlushFramesMax = 8;
constexpr int kRestMs = 170;     // Dear ImGui takes the pointer as resting after 150 ms
constexpr int kTooltipMs = 450;  // and shows tooltips after 400 ms

int size_of(std::string_view text) { return static_cast<int>(text.size()); }

// Takes over what a script allocated.
std::string take(char* text, int size) {
    std::string taken(text, static_cast<std::size_t>(size));
    std::free(text);
    return taken;
}

bool anything_is_held() {
    const ImGuiIO& io = ImGui::GetIO();
    for (const bool down : io.MouseDown) {
        if (down) return true;
    }
    for (int key = ImGuiKey_Tab; key < ImGuiKey_GamepadStart; ++key) {
        const bool modifier = key >= ImGuiKey_LeftCtrl && key <= ImGuiKey_RightSuper;
        if (!modifier && ImGui::IsKeyDown(static_cast<ImGuiKey>(key))) return true;
    }
    return false;
}

}  // namespace

WebPlatform::WebPlatform() = default;
WebPlatform::~WebPlatform() = default;

bool WebPlatform::open() {
    IMGUI_CHECKVERSION();
    context_ = ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigMacOSXBehaviors = preferences().mac;
    input_.connect();
    hooks_ = std::make_unique<app::Hooks>(*context_);
    if (!canvas_.open()) {
        skylens_js_no_graphics();
        return false;
    }
    skylens_js_start(this);
    return true;
}

void WebPlatform::run(std::unique_ptr<Host> host) {
    host_ = std::move(host);
    redraw();
}

bool WebPlatform::run_frame() {
    if (crashed_ || in_frame_) return false;
    const double now = now_ms();
    const double seconds = last_ms_ > 0 ? (now - last_ms_) / 1000.0 : 1.0 / 60.0;
    last_ms_ = now;
    ImGui::GetIO().DeltaTime =
        static_cast<float>(ImClamp(seconds, kFrameSecondsMin, kFrameSecondsMax));
    in_frame_ = true;
    try {
        canvas_.begin();
        hooks_->begin();
        ImGui::NewFrame();
        host_->frame();
        ImGui::Render();
        hooks_->end();
        announce_focus();
    } catch (...) {
        report_exception();
    }
    in_frame_ = false;
    return !crashed_;
}

// Where the keyboard's focus has gone, for those who do not see its frame.
void WebPlatform::announce_focus() {
    std::string focus = hooks_->focus_text();
    if (focus == announced_focus_) return;
    announced_focus_ = std::move(focus);
    if (!announced_focus_.empty()) announce(announced_focus_, Urgency::Polite);
}

bool WebPlatform::frame() {
    if (frames_left_ > 0) --frames_left_;
    if (touch_.coast(ImGui::GetIO().DeltaTime)) redraw();
    if (!run_frame()) return false;
    canvas_.draw(*ImGui::GetDrawData());
    input_.show_cursor();
    // What appears when the pointer rests must get its frame though nothing happens any more.
    const double rested = now_ms() - last_input_ms_;
    if (rested < kTooltipMs)
        redraw_after(static_cast<int>((rested < kRestMs ? kRestMs : kTooltipMs) - rested) + 1);
    return wants_frame();
}

bool WebPlatform::wants_frame() const {
    const ImGuiContext& context = *context_;
    const bool fading = context.DimBgRatio > 0.0f && context.DimBgRatio < 1.0f;
    return continuous_ || frames_left_ > 0 || fading || !context.InputEventsQueue.empty() ||
           anything_is_held();
}

void WebPlatform::flush_input() {
    for (int i = 0; i < kFlushFramesMax; ++i) {
        if (context_->InputEventsQueue.empty() || !run_frame()) break;
    }
    redraw(2);
}

void WebPlatform::wake_for_input() {
    last_input_ms_ = now_ms();
    redraw(3);
}

void WebPlatform::report_exception() {
    try {
        throw;
    } catch (const std::exception& error) {
        report_crash(error.what());
    } catch (...) {
        report_crash("An error without a description.");
    }
}

double WebPlatform::bench(int frames) {
    const double start = now_ms();
    for (int i = 0; i < frames; ++i) {
        if (!run_frame()) break;
    }
    redraw();
    return (now_ms() - start) / frames;
}

const std::string& WebPlatform::items() { return answer_ = hooks_->items_json(); }
const std::string& WebPlatform::state() { return answer_ = host_->state_json(); }

// ---- Platform ----

void WebPlatform::redraw(int frames) {
    frames_left_ = ImMax(frames_left_, frames);
    skylens_js_wake();
}

void WebPlatform::redraw_after(int ms) { skylens_js_wake_after(ms); }

void WebPlatform::set_continuous(bool on) {
    continuous_ = on;
    if (on) skylens_js_wake();
}

double WebPlatform::now_ms() const { return emscripten_performance_now(); }

void WebPlatform::ready() { skylens_js_ready(); }

Preferences WebPlatform::preferences() const {
    int size = 0;
    char* text = skylens_js_preferences(&size);
    const std::string answer = take(text, size);
    const std::size_t end = answer.find('\n');
    const auto flag = [&answer, end](std::size_t i) {
        return end != std::string::npos && end + 1 + i < answer.size() &&
               answer[end + 1 + i] == '1';
    };
    Preferences preferences;
    preferences.language = answer.substr(0, end);
    preferences.dark = flag(0);
    preferences.reduced_motion = flag(1);
    preferences.more_contrast = flag(2);
    preferences.touch = flag(3);
    preferences.mac = flag(4);
    return preferences;
}

void WebPlatform::set_page(std::string_view language, bool dark, std::string_view title) {
    skylens_js_set_page(language.data(), size_of(language), dark ? 1 : 0, title.data(),
                        size_of(title));
}

void WebPlatform::copy_text(std::string_view text) {
    ImGui::SetClipboardText(std::string(text).c_str());
}

std::string WebPlatform::setting(std::string_view key) const {
    int size = 0;
    char* text = skylens_js_setting(key.data(), size_of(key), &size);
    return take(text, size);
}

void WebPlatform::set_setting(std::string_view key, std::string_view value) {
    skylens_js_set_setting(key.data(), size_of(key), value.data(), size_of(value));
}

void WebPlatform::store(std::string_view key, std::string_view value) {
    skylens_js_store(key.data(), size_of(key), value.data(), size_of(value));
}

void WebPlatform::erase(std::string_view key) { skylens_js_erase(key.data(), size_of(key)); }
void WebPlatform::load(std::string_view key) { skylens_js_load(key.data(), size_of(key)); }
void WebPlatform::list(std::string_view prefix) { skylens_js_list(prefix.data(), size_of(prefix)); }

void WebPlatform::save_file(std::string_view name, std::string_view mime, std::string_view bytes) {
    skylens_js_save_file(name.data(), size_of(name), mime.data(), size_of(mime), bytes.data(),
                         size_of(bytes));
}

void WebPlatform::pick_file(std::string_view accept) {
    skylens_js_pick_file(accept.data(), size_of(accept));
}

void WebPlatform::fetch(std::string_view path) { skylens_js_fetch(path.data(), size_of(path)); }

std::string WebPlatform::link() const {
    int size = 0;
    char* text = skylens_js_link(&size);
    return take(text, size);
}

void WebPlatform::set_link(std::string_view link, LinkChange change) {
    skylens_js_set_link(link.data(), size_of(link), change == LinkChange::Push ? 1 : 0);
}

void WebPlatform::open_url(std::string_view url) { skylens_js_open_url(url.data(), size_of(url)); }

void WebPlatform::mirror(std::string_view region, std::string_view title,
                         std::span<const MirrorLine> lines) {
    std::string packed;
    for (const MirrorLine& line : lines) {
        if (!packed.empty()) packed += '\x1e';
        packed += std::to_string(static_cast<int>(line.kind)) + '\x1f' +
                  std::to_string(line.action) + '\x1f';
        for (const char c : line.text)
            packed += c == '\x1e' || c == '\x1f' ? ' ' : c;
    }
    skylens_js_mirror(region.data(), size_of(region), title.data(), size_of(title), packed.data(),
                      size_of(packed));
}

void WebPlatform::announce(std::string_view text, Urgency urgency) {
    skylens_js_announce(text.data(), size_of(text), urgency == Urgency::Assertive ? 1 : 0);
}

void WebPlatform::set_crash_notes(std::string_view title, std::string_view journal) {
    skylens_js_crash_notes(title.data(), size_of(title), journal.data(), size_of(journal));
}

void WebPlatform::report_crash(std::string_view message) {
    if (crashed_) return;
    crashed_ = true;
    skylens_js_crash(message.data(), size_of(message));
}

}  // namespace skylens::platform
