// The first page: what the lenses see now, the scenarios, an empty account.
#include <algorithm>
#include <array>

#include "ui/draw.h"
#include "ui/frame/frame.h"
#include "ui/reading.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/tile.h"
#include "view/overview.h"

namespace skylens::ui {
namespace {

constexpr float kCardHeight = 212.0f;
constexpr float kCardWidthMin = 300.0f;
constexpr std::size_t kSummaryMax = 150;  // letters; two lines or three

struct HomeMemory {
    std::uint64_t stamp = ~0ull;
    view::Overview seen;
};

// The beginning of the brief as plain text, up to a sentence's or word's end.
std::string summary_of(const ScenarioCard& card, std::string_view language) {
    std::string text;
    for (const char c : card.brief.in(language)) {
        if (c == '\n') break;
        if (c != '*' && c != '`') text += c;
    }
    // A syllable of Korean is three bytes, and as wide as two letters.
    std::size_t end = 0;
    for (std::size_t width = 0; end < text.size() && width < kSummaryMax; ++end) {
        const auto byte = static_cast<unsigned char>(text[end]);
        if ((byte & 0xC0U) != 0x80U) width += byte < 0x80 ? 1 : 2;
    }
    if (end == text.size()) return text;
    const std::size_t space = text.rfind(' ', end);
    return text.substr(0, space == std::string::npos ? end : space) + " …";
}

void draw_card(FrameContext& context, const ScenarioCard& card, float width) {
    PanelContext& panel = context.panel;
    const std::string title(card.title.in(panel.screen.language));
    ImGui::BeginChild(join("cell-", card.id.view()).c_str(), ImVec2(width, kCardHeight),
                      ImGuiChildFlags_NavFlattened);
    begin_panel(join("card-", card.id.view()).c_str(), {title, -1, {}}, kCardHeight);
    badge(panel.text(join("level.", card.level.view())), Tone::Info);
    ImGui::SameLine(0, kGap);
    badge(panel.texts.format("home.minutes", {std::to_string(card.minutes)}));
    say_wrapped(summary_of(card, panel.screen.language), theme().text_muted);
    const bool current = panel.session.start().scenario == card.id;
    const std::string label =
        join(panel.text(current ? "home.again" : "home.start"), "###start-", card.id.view());
    const float bottom = kCardHeight - ImGui::GetFrameHeight() - kGapLarge;
    if (ImGui::GetCursorPosY() < bottom) ImGui::SetCursorPosY(bottom);
    if (button(label.c_str(), current ? ButtonKind::Normal : ButtonKind::Primary)) {
        panel.commands.push(OpenScenario{card.id});
    }
    end_panel();
    ImGui::EndChild();
}

void draw_cards(FrameContext& context) {
    const float whole = room();
    const int columns = std::clamp(static_cast<int>((whole + kGap) / (kCardWidthMin + kGap)), 1, 3);
    const float gaps = kGap * static_cast<float>(columns - 1);
    const float width = (whole - gaps) / static_cast<float>(columns);
    int index = 0;
    for (const ScenarioCard& card : context.scenarios) {
        if (index++ % columns > 0) ImGui::SameLine(0, kGap);
        draw_card(context, card, width);
    }
}

void draw_lens_tiles(FrameContext& context) {
    PanelContext& panel = context.panel;
    auto& memory = panel.screen.memory<HomeMemory>("home");
    const std::uint64_t stamp = reading_stamp(panel);
    if (memory.stamp != stamp) memory = {stamp, view::overview_of(panel.world, panel.place())};
    const view::Overview& seen = memory.seen;
    const auto number = [](std::int64_t n) { return std::to_string(n); };
    const auto format = [&panel](const char* key, std::initializer_list<std::string_view> parts) {
        return panel.texts.format(key, parts);
    };
    const std::string names[] = {join(panel.text("lane.activity"), "###tile-activity"),
                                 join(panel.text("lane.cloudwatch"), "###tile-cloudwatch"),
                                 join(panel.text("lane.eventbridge"), "###tile-eventbridge"),
                                 join(panel.text("lane.cloudtrail"), "###tile-cloudtrail"),
                                 join(panel.text("lane.config"), "###tile-config")};
    const std::string values[] = {
        format("home.calls", {number(seen.calls)}),
        format(seen.in_alarm > 0 ? "home.in_alarm" : "home.alarms",
               {number(seen.in_alarm > 0 ? seen.in_alarm : seen.alarms)}),
        format("home.rules", {number(seen.rules)}), format("home.records", {number(seen.records)}),
        !seen.recording
            ? panel.text("home.not_recording")
            : format(seen.noncompliant > 0 ? "home.noncompliant" : "home.compliant",
                     {number(seen.noncompliant > 0 ? seen.noncompliant : seen.compliant)})};
    const std::string details[] = {
        format("home.calls_lately", {number(seen.calls_lately)}),
        format("home.metrics", {number(seen.metrics), number(seen.without_data)}),
        format("home.rules_off", {number(seen.rules_off)}),
        format("home.on_the_way", {number(seen.on_the_way)}),
        format("home.resources", {number(seen.resources)})};
    const Tone tones[] = {
        Tone::Neutral, seen.in_alarm > 0 ? Tone::Alarm : Tone::Neutral, Tone::Neutral,
        Tone::Neutral,
        seen.recording && seen.noncompliant > 0 ? Tone::Noncompliant : Tone::Neutral};
    static constexpr const char* kPages[] = {"ec2-instances", "cloudwatch-alarms", "events-rules",
                                             "cloudtrail-history", "config-rules"};
    std::array<Tile, kLaneCount> items;
    for (std::size_t i = 0; i < items.size(); ++i)
        items[i] = {names[i].c_str(), static_cast<Lane>(i), values[i], details[i], tones[i]};
    const int pressed = tiles("lens-tiles", items.data(), kLaneCount);
    if (pressed >= 0) panel.commands.push(GoToPage{Str(std::string_view(kPages[pressed])), {}});
}

}  // namespace

void draw_home(FrameContext& context) {
    PanelContext& panel = context.panel;
    // Before anything has happened the lenses see nothing worth a look.
    const bool fresh = panel.session.scenario() == nullptr && panel.session.journal().size() == 0;
    if (fresh) {
        page_title(panel.text("home.title"), panel.text("home.text"));
    } else {
        page_title(panel.text("home.now"), panel.text("home.now_text"));
        draw_lens_tiles(context);
    }
    section_title(panel.text("home.scenarios"), panel.text("home.scenarios_text"));
    draw_cards(context);
    section_title(panel.text("home.free"), panel.text("home.free_text"));
    const std::string label = join(panel.text("home.empty_account"), "###empty-account");
    if (button(label.c_str())) panel.commands.push(OpenScenario{});
}

}  // namespace skylens::ui
