#include "ui/gallery.h"

#include <array>

#include "ui/axis.h"
#include "ui/draw.h"
#include "ui/gallery/parts.h"
#include "ui/kit.h"
#include "ui/widgets/scrubber.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/splitter.h"

namespace skylens::ui {
namespace {

struct Section {
    const char* key;
    const char* english;
    const char* korean;
};

constexpr std::array<Section, 8> kSections = {{
    {"colors", "Colours and type###colors", "색과 글꼴###colors"},
    {"basics", "Basics###basics", "기본 요소###basics"},
    {"forms", "Forms###forms", "입력 양식###forms"},
    {"tables", "Tables###tables", "표###tables"},
    {"charts", "Charts and lanes###charts", "그래프와 레인###charts"},
    {"texts", "Text and JSON###texts", "글과 JSON###texts"},
    {"console", "A whole screen###console", "화면 전체###console"},
    {"platform", "Platform###platform", "플랫폼###platform"},
}};

int index_of(const std::string& key) {
    for (std::size_t i = 0; i < kSections.size(); ++i) {
        if (key == kSections[i].key) return static_cast<int>(i);
    }
    return 1;
}

}  // namespace

Gallery::Gallery() : parts_(std::make_unique<Parts>()) { parts_->facts = &facts; }
Gallery::~Gallery() = default;

void Gallery::draw_top_bar(GalleryRequests& requests) {
    Parts& parts = *parts_;
    begin_top_bar();
    brand("skylens");
    ImGui::SameLine(0, 18);
    ImGui::AlignTextToFramePadding();
    say(parts.say("Widget gallery", "위젯 모음"), theme().text_top_muted);
    ImGui::SameLine(0, 24);
    top_button(parts.say("Pause###pause", "멈춤###pause"), Icon::Pause, false, "Space");
    ImGui::SameLine(0, 2);
    top_button(parts.say("Step###step", "한 단계###step"), Icon::StepForward, false);
    ImGui::SameLine(0, 8);
    const std::int64_t end = parts.now_ms;
    const std::array<ScrubMark, 4> marks = {{{end - 52 * 60'000, Tone::Ok},
                                             {end - 38 * 60'000, Tone::Noncompliant},
                                             {end - 33 * 60'000, Tone::Insufficient},
                                             {end - 9 * 60'000, Tone::Alarm}}};
    std::int64_t preview = parts.scrub_ms;
    const float right = 380;
    if (scrubber(parts.say("Go back in time###scrub", "시간 되돌리기###scrub"), parts.start_ms, end,
                 parts.scrub_ms, preview, marks, 60'000, room() - right) == Scrub::Chosen) {
        parts.scrub_ms = preview;
    }
    facts.scrub_ms = parts.scrub_ms;
    ImGui::SameLine(0, 8);
    ImGui::AlignTextToFramePadding();
    say(moment_text(parts.scrub_ms / 1000 * 1000));
    ImGui::SameLine(ImGui::GetWindowWidth() - 176);
    top_button(parts.say("Search###search", "찾기###search"), Icon::Search, false, "Ctrl+K");
    ImGui::SameLine(0, 2);
    if (top_button(parts.say("KO###language", "EN###language"), Icon::Globe, true))
        requests.toggle_language = true;
    ImGui::SameLine(0, 2);
    const Icon icon = theme().dark ? Icon::Sun : Icon::Moon;
    if (top_button(parts.say("Dark or light###theme", "밝게 또는 어둡게###theme"), icon, false))
        requests.toggle_theme = true;
    end_top_bar();
}

void Gallery::draw_section(GalleryRequests& requests) {
    Parts& parts = *parts_;
    switch (index_of(facts.section)) {
        case 0:
            draw_colors(parts);
            break;
        case 2:
            draw_forms(parts);
            break;
        case 3:
            draw_tables(parts);
            break;
        case 4:
            draw_charts(parts);
            break;
        case 5:
            draw_texts(parts);
            break;
        case 7:
            draw_platform(parts, requests);
            break;
        default:
            draw_basics(parts);
            break;
    }
}

void Gallery::draw(GalleryRequests& requests) {
    Parts& parts = *parts_;
    begin_page("Gallery");
    draw_top_bar(requests);
    begin_pane("navigator", parts.nav_width, 0, theme().panel, 10);
    std::array<NavEntry, kSections.size()> entries;
    for (std::size_t i = 0; i < entries.size(); ++i)
        entries[i] = {parts.say(kSections[i].english, kSections[i].korean)};
    entries[3].count = 3;
    entries[4].count = 12;
    entries[4].tone = Tone::Noncompliant;
    const int before = index_of(facts.section);
    const int chosen = navigator("sections", entries, before);
    if (chosen != before) {
        facts.section = kSections[static_cast<std::size_t>(chosen)].key;
        requests.section_changed = true;
    }
    end_pane();
    ImGui::SameLine(0, 0);
    splitter(parts.say("Navigator width###nav_width", "탐색기 너비###nav_width"), PaneSide::Left,
             ImGui::GetContentRegionAvail().y, parts.nav_width, {140, 360, 208});
    ImGui::SameLine(0, 0);
    if (facts.section == "console") {
        draw_console(parts);
    } else {
        begin_pane(facts.section.c_str(), 0, 0, theme().page, 20);
        draw_section(requests);
        end_pane();
    }
    end_page();
    parts.toasts.draw(kTopBarHeight);
}

}  // namespace skylens::ui
