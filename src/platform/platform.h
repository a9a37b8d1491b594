// The border between the program and the machine it runs on. The program implements Host, the
// machine (a browser, or the null platform of the tests) implements Platform. Only plain data
// crosses; every text is UTF-8. Nothing here blocks: what takes time answers through Host.
// This header includes the standard library only, so every layer that is given a Platform may
// include it.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace skylens::platform {

// What the person asked of their system or browser.
struct Preferences {
    std::string language = "en";  // BCP 47, the first choice: "ko-KR"
    bool dark = true;             // prefers-color-scheme
    bool reduced_motion = false;
    bool more_contrast = false;
    bool touch = false;  // the main pointer is a finger
    bool mac = false;    // shortcuts use Cmd instead of Ctrl
};

enum class Urgency : std::uint8_t { Polite, Assertive };

// One line of the text that screen readers get beside the canvas. `action` of an Action line is
// handed back through Host::on_action when the person activates it.
enum class MirrorKind : std::uint8_t { Heading, Paragraph, Item, Code, Action };
struct MirrorLine {
    MirrorKind kind = MirrorKind::Paragraph;
    std::string text;
    std::uint32_t action = 0;
};

enum class LinkChange : std::uint8_t { Replace, Push };  // Push: the Back button returns here

// The program, seen from the machine. All calls come on the one thread, never inside each other.
class Host {
  public:
    virtual ~Host() = default;
    // Draws one frame with Dear ImGui; the context is current and NewFrame has been called.
    virtual void frame() = 0;
    // The part of the address after '#', percent-decoded, changed by the person or by Back.
    virtual void on_link(std::string_view link) = 0;
    // A file that was dropped on the page or chosen after Platform::pick_file. When the machine
    // could not read it (or it is larger than kFileBytesMax) `error` says so and `bytes` is empty.
    virtual void on_file(std::string_view name, std::string_view bytes, std::string_view error) = 0;
    // Answer to Platform::fetch. An error leaves `bytes` empty.
    virtual void on_fetched(std::string_view path, std::string_view bytes,
                            std::string_view error) = 0;
    // Answer to Platform::load: `found` is false when nothing is stored under the key.
    virtual void on_loaded(std::string_view key, bool found, std::string_view value) = 0;
    // Answer to Platform::store and erase. `error` is empty on success, else one line for people.
    virtual void on_stored(std::string_view key, std::string_view error) = 0;
    // Answer to Platform::list: the keys with that prefix, sorted.
    virtual void on_listed(std::string_view prefix, std::span<const std::string> keys) = 0;
    virtual void on_preferences(const Preferences& preferences) = 0;
    // The page is hidden (another tab, a locked phone): save now, it may never come back.
    virtual void on_visibility(bool visible) = 0;
    virtual void on_action(std::uint32_t action) = 0;
    // One JSON object with whatever browser tests want to know.
    virtual std::string state_json() const = 0;
};

inline constexpr std::uint32_t kFileBytesMax = 64u * 1024 * 1024;

// The machine, seen from the program.
class Platform {
  public:
    virtual ~Platform() = default;

    // ---- drawing: nothing is drawn unless somebody asks; every input asks by itself ----
    virtual void redraw(int frames = 2) = 0;
    virtual void redraw_after(int ms) = 0;     // once; the earliest of several wins
    virtual void set_continuous(bool on) = 0;  // a frame for every screen refresh
    // Milliseconds from an arbitrary start, monotonic: for pacing and animation only.
    virtual double now_ms() const = 0;
    // The first usable frame is drawn: take the splash away.
    virtual void ready() = 0;

    // ---- the person's system ----
    virtual Preferences preferences() const = 0;
    // What the page around the canvas shows: its language ("en", "ko"), colours and title.
    virtual void set_page(std::string_view language, bool dark, std::string_view title) = 0;
    virtual void copy_text(std::string_view text) = 0;

    // ---- settings: small, synchronous, may be lost when the browser forbids them ----
    virtual std::string setting(std::string_view key) const = 0;  // "" when unset
    virtual void set_setting(std::string_view key, std::string_view value) = 0;

    // ---- storage: large values by key; answers through Host ----
    virtual void store(std::string_view key, std::string_view value) = 0;
    virtual void erase(std::string_view key) = 0;
    virtual void load(std::string_view key) = 0;
    virtual void list(std::string_view prefix) = 0;

    // ---- files ----
    virtual void save_file(std::string_view name, std::string_view mime,
                           std::string_view bytes) = 0;
    virtual void pick_file(std::string_view accept) = 0;  // ".json,.txt"
    // One of the program's own files, by path relative to the page ("fonts/latin.otf").
    virtual void fetch(std::string_view path) = 0;

    // ---- links ----
    virtual std::string link() const = 0;  // after '#', decoded
    virtual void set_link(std::string_view link, LinkChange change) = 0;
    virtual void open_url(std::string_view url) = 0;  // https only, in a new tab

    // ---- screen readers ----
    // Replaces the region's text ("lesson", "list", "detail"); no lines removes the region.
    virtual void mirror(std::string_view region, std::string_view title,
                        std::span<const MirrorLine> lines) = 0;
    virtual void announce(std::string_view text, Urgency urgency = Urgency::Polite) = 0;

    // ---- when something breaks ----
    // Kept ready for the crash report: what to tell (seed, scenario) and the journal as text.
    virtual void set_crash_notes(std::string_view title, std::string_view journal) = 0;
    // Stops drawing and shows the overlay with `message`, the notes, and a way out.
    virtual void report_crash(std::string_view message) = 0;
};

}  // namespace skylens::platform
