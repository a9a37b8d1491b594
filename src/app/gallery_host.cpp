#include "app/gallery_host.h"

#include <array>

#include "base/value.h"

namespace skylens::app {
namespace {

constexpr std::string_view kLinkPrefix = "gallery";
constexpr std::string_view kNoteKey = "gallery/note";

void set_words(ui::Words& words, bool korean) {
    words = {};
    if (!korean) return;
    words.copy = "복사";
    words.copied = "복사했습니다";
    words.search = "찾기";
    words.clear = "비우기";
    words.close = "닫기";
    words.cancel = "취소";
    words.no_matches = "일치하는 항목 없음";
    words.no_matches_help = "필터에 맞는 항목이 없습니다.";
    words.clear_filter = "필터 지우기";
    words.required = "필수";
    words.more = "더 보기";
    words.selected = "선택됨";
    words.no_data = "데이터 없음";
    words.now = "지금";
    words.on = "켬";
    words.off = "끔";
    words.choose = "고르기";
    words.line = "행";
    words.dismiss = "닫기";
}

}  // namespace

GalleryHost::GalleryHost(platform::Platform& platform) : platform_(platform) {
    ImGui::GetIO().UserData = &kit_;
    const platform::Preferences preferences = platform_.preferences();
    const std::string theme = platform_.setting("theme");
    const std::string language = platform_.setting("language");
    kit_.theme =
        (theme.empty() ? preferences.dark : theme == "dark") ? ui::dark_theme() : ui::light_theme();
    gallery_.facts.korean = (language.empty() ? preferences.language : language).starts_with("ko");
    on_preferences(preferences);
    on_link(platform_.link());
    for (const std::string& path : ui::Fonts::first_paths())
        platform_.fetch(path);
}

GalleryHost::~GalleryHost() { ImGui::GetIO().UserData = nullptr; }

void GalleryHost::apply_looks() {
    const bool korean = gallery_.facts.korean;
    ui::apply(kit_.theme, kit_.touch);
    set_words(kit_.words, korean);
    platform_.set_page(korean ? "ko" : "en", kit_.theme.dark,
                       korean ? "위젯 모음 · skylens" : "Widget gallery · skylens");
    if (korean && !korean_asked_) {
        korean_asked_ = true;
        platform_.fetch(ui::Fonts::korean_path());
    }
    const std::array<platform::MirrorLine, 3> lines = {{
        {platform::MirrorKind::Heading, korean ? "위젯 모음" : "Widget gallery"},
        {platform::MirrorKind::Paragraph, "section: " + gallery_.facts.section},
        {platform::MirrorKind::Action, korean ? "세기" : "Count", 1},
    }};
    platform_.mirror("lesson", korean ? "위젯 모음" : "Widget gallery", lines);
    platform_.redraw();
}

void GalleryHost::frame() {
    kit_.now_ms = platform_.now_ms();
    ui::GalleryRequests requests;
    gallery_.draw(requests);
    if (kit_.fonts.ready()) platform_.ready();
    answer(requests);
    // Hangul may be typed while the page is English.
    if (!korean_asked_ &&
        (ui::has_hangul(gallery_.facts.name) || ui::has_hangul(gallery_.facts.note))) {
        korean_asked_ = true;
        platform_.fetch(ui::Fonts::korean_path());
    }
    if (kit_.wake_after_ms >= 0) platform_.redraw_after(kit_.wake_after_ms);
    kit_.wake_after_ms = -1;
}

void GalleryHost::answer(const ui::GalleryRequests& requests) {
    ui::GalleryFacts& facts = gallery_.facts;
    if (requests.toggle_theme) {
        kit_.theme = kit_.theme.dark ? ui::light_theme() : ui::dark_theme();
        platform_.set_setting("theme", kit_.theme.dark ? "dark" : "light");
    }
    if (requests.toggle_language) {
        facts.korean = !facts.korean;
        platform_.set_setting("language", facts.korean ? "ko" : "en");
    }
    if (requests.section_changed) {
        facts.link = std::string(kLinkPrefix) + "/" + facts.section;
        platform_.set_link(facts.link, platform::LinkChange::Push);
    }
    if (requests.toggle_theme || requests.toggle_language || requests.section_changed)
        apply_looks();
    if (requests.store) platform_.store(kNoteKey, facts.note);
    if (requests.load) platform_.load(kNoteKey);
    if (requests.erase) platform_.erase(kNoteKey);
    if (requests.download)
        platform_.save_file("메모 note.txt", "text/plain;charset=utf-8", facts.note);
    if (requests.pick_file) platform_.pick_file(".txt,.json");
    if (requests.open_docs) platform_.open_url("https://docs.aws.amazon.com/");
    if (requests.announce) platform_.announce(facts.note.empty() ? "Nothing to say" : facts.note);
    if (requests.set_continuous) platform_.set_continuous(facts.continuous);
    if (requests.crash) {
        platform_.set_crash_notes("seed 7 · scenario open-ssh", "{\"journal\":[]}");
        platform_.report_crash("A crash that was asked for.");
    }
}

void GalleryHost::on_link(std::string_view link) {
    gallery_.facts.link = std::string(link);
    const std::size_t slash = link.find('/');
    if (slash != std::string_view::npos)
        gallery_.facts.section = std::string(link.substr(slash + 1));
    apply_looks();
}

void GalleryHost::on_file(std::string_view name, std::string_view bytes, std::string_view error) {
    gallery_.facts.file_name = std::string(name);
    gallery_.facts.file_text = std::string(error.empty() ? bytes.substr(0, 200) : error);
}

void GalleryHost::on_fetched(std::string_view path, std::string_view bytes, std::string_view) {
    kit_.fonts.add(path, std::string(bytes));
}

void GalleryHost::on_loaded(std::string_view, bool found, std::string_view value) {
    gallery_.facts.loaded = found ? std::string(value) : "(nothing)";
}

void GalleryHost::on_stored(std::string_view key, std::string_view error) {
    gallery_.facts.stored = error.empty() ? std::string(key) : "error: " + std::string(error);
}

void GalleryHost::on_listed(std::string_view, std::span<const std::string>) {}

void GalleryHost::on_preferences(const platform::Preferences& preferences) {
    if (platform_.setting("theme").empty()) {
        kit_.theme = preferences.dark ? ui::dark_theme() : ui::light_theme();
    }
    kit_.reduced_motion = preferences.reduced_motion;
    kit_.touch = preferences.touch;
    kit_.mac = preferences.mac;
    apply_looks();
}

void GalleryHost::on_visibility(bool) {}

void GalleryHost::on_action(std::uint32_t) { ++gallery_.facts.clicks; }

std::string GalleryHost::state_json() const {
    const ui::GalleryFacts& facts = gallery_.facts;
    const ImGuiIO& io = ImGui::GetIO();
    return to_json(Value::object({
        {"section", facts.section},
        {"korean", facts.korean},
        {"dark", kit_.theme.dark},
        {"clicks", facts.clicks},
        {"rightClicks", facts.right_clicks},
        {"doubleClicks", facts.double_clicks},
        {"name", facts.name},
        {"note", facts.note},
        {"level", static_cast<double>(facts.level)},
        {"continuous", facts.continuous},
        {"fileName", facts.file_name},
        {"fileText", facts.file_text},
        {"stored", facts.stored},
        {"loaded", facts.loaded},
        {"link", facts.link},
        {"lastLink", facts.last_link},
        {"scroll", facts.list_scroll},
        {"scrub", facts.scrub_ms},
        {"selectedRows", facts.selected_rows},
        {"sortColumn", facts.sort_column},
        {"laneSelected", static_cast<std::int64_t>(facts.lane_selected)},
        {"fonts", kit_.fonts.ready()},
        {"koreanFont", kit_.fonts.has_korean()},
        {"wantText", io.WantTextInput},
        {"mouseDown", io.MouseDown[0]},
        {"touch", io.MouseSource == ImGuiMouseSource_TouchScreen},
        {"scale", static_cast<double>(io.DisplayFramebufferScale.x)},
        {"width", static_cast<double>(io.DisplaySize.x)},
        {"height", static_cast<double>(io.DisplaySize.y)},
    }));
}

}  // namespace skylens::app
