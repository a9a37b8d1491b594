// The bar at the top: who and where, the clock, files, looks.
#include "services/iam/state.h"
#include "ui/draw.h"
#include "ui/frame/frame.h"
#include "ui/kit.h"
#include "ui/widgets/scrubber.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/tooltip.h"

namespace skylens::ui {
namespace {

// A menu below a button of the top bar. True while it is open: draw its entries, then end_top_menu.
bool top_menu(const char* id, const std::string& text, Icon icon) {
    if (top_button(join(text, "###", id).c_str(), icon, true)) ImGui::OpenPopup(id);
    const Box button = last_item();
    const bool at_right = button.max.x > ImGui::GetMainViewport()->WorkSize.x / 2;
    ImGui::SetNextWindowPos(ImVec2(at_right ? button.max.x : button.min.x, kTopBarHeight),
                            ImGuiCond_Always, ImVec2(at_right ? 1.0f : 0.0f, 0.0f));
    if (!ImGui::BeginPopup(id)) return false;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(kGap, kGap));
    return true;
}

void end_top_menu() {
    ImGui::PopStyleVar();
    ImGui::EndPopup();
}

bool entry(const std::string& text, std::string_view id, bool current = false) {
    return ImGui::MenuItem(join(text, "###", id).c_str(), nullptr, current);
}

void draw_identity_menu(FrameContext& context) {
    PanelContext& panel = context.panel;
    const aws::Account& account = panel.world.account(panel.place());
    if (!top_menu("menu-identity", panel.screen.identity.string(), Icon::Person)) return;
    if (entry("root", "as-root", panel.screen.identity == "root"))
        panel.commands.push(ActAs{"root"});
    for (const auto& user : account.iam->users) {
        const std::string who = join("user/", user.id.view());
        if (entry(who, "as-" + who, panel.screen.identity == who))
            panel.commands.push(ActAs{Str(who)});
    }
    for (const auto& role : account.iam->roles) {
        const std::string who = join("role/", role.id.view());
        if (entry(who, "as-" + who, panel.screen.identity == who))
            panel.commands.push(ActAs{Str(who)});
    }
    end_top_menu();
}

void draw_place_menus(FrameContext& context) {
    PanelContext& panel = context.panel;
    const Str& account = panel.world.account(panel.place()).id;
    if (top_menu("menu-account", account.string(), Icon::None)) {
        for (const aws::Account& other : panel.world.accounts) {
            if (entry(other.id.string(), join("account-", other.id.view()), other.id == account)) {
                panel.commands.push(GoToAccount{other.id});
            }
        }
        end_top_menu();
    }
    ImGui::SameLine(0, kGapSmall);
    if (top_menu("menu-region", std::string(aws::region_name(panel.place().region)), Icon::Globe)) {
        for (std::uint16_t i = 0; i < aws::kRegionCount; ++i) {
            const aws::Region& region = aws::region_at(i);
            if (entry(join(region.long_name, "   ", region.name), join("region-", region.name),
                      i == panel.place().region)) {
                panel.commands.push(GoToRegion{Str(aws::region_name(i))});
            }
        }
        end_top_menu();
    }
    ImGui::SameLine(0, kGapSmall);
    draw_identity_menu(context);
}

void draw_step_menu(FrameContext& context) {
    PanelContext& panel = context.panel;
    if (!top_menu("menu-step", panel.text("clock.forward"), Icon::SkipForward)) return;
    const struct {
        const char* key;
        Duration by;
    } kSteps[] = {{"clock.step_1m", minutes(1)},
                  {"clock.step_5m", minutes(5)},
                  {"clock.step_15m", minutes(15)},
                  {"clock.step_1h", hours(1)},
                  {"clock.step_1d", days(1)}};
    for (const auto& step : kSteps) {
        if (entry(panel.text(step.key), step.key)) panel.commands.push(Advance{step.by});
    }
    ImGui::Separator();
    const struct {
        const char* key;
        Until what;
    } kUntil[] = {
        {"clock.until_anything", Until::Anything},     {"clock.until_alarm", Until::Alarm},
        {"clock.until_event", Until::Event},           {"clock.until_record", Until::Record},
        {"clock.until_compliance", Until::Compliance}, {"clock.until_state", Until::State}};
    for (const auto& until : kUntil) {
        if (entry(panel.text(until.key), until.key)) panel.commands.push(RunUntil{until.what});
    }
    end_top_menu();
}

void draw_clock(FrameContext& context) {
    PanelContext& panel = context.panel;
    Screen& screen = panel.screen;
    const std::string play =
        join(panel.text(screen.running ? "clock.pause" : "clock.play"), "###play");
    if (top_button(play.c_str(), screen.running ? Icon::Pause : Icon::Play, false, "Space")) {
        panel.commands.push(SetRunning{!screen.running});
    }
    ImGui::SameLine(0, kGapSmall);
    if (top_menu("menu-speed", join("×", screen.speed), Icon::None)) {
        for (const std::int64_t factor : {1, 10, 60, 600, 3600}) {
            if (entry(join("×", factor), join("speed-", factor), factor == screen.speed)) {
                panel.commands.push(SetSpeed{factor});
            }
        }
        end_top_menu();
    }
    ImGui::SameLine(0, kGapSmall);
    draw_step_menu(context);
    ImGui::SameLine(0, kGap);
    ImGui::AlignTextToFramePadding();
    say(clock_text(panel.world.now), theme().text_top);
}

void draw_scrubber(FrameContext& context, float width) {
    PanelContext& panel = context.panel;
    FrameState& state = context.state;
    std::vector<ScrubMark> marks;
    for (const sim::JournalEntry& entry : panel.session.journal().entries()) {
        marks.push_back({entry.time.ms, Tone::Info});
    }
    for (const view::Mark& mark : state.timeline.lane(static_cast<int>(aws::Lane::CloudWatch))) {
        if (mark.tone == view::MarkTone::Bad) marks.push_back({mark.time.ms, Tone::Alarm});
    }
    const std::int64_t now = panel.world.now.ms;
    const Scrub scrub =
        scrubber(join(panel.text("clock.scrubber"), "###scrubber").c_str(), panel.world.start.ms,
                 now, now, state.scrub_preview, marks, 60'000, width);
    if (scrub != Scrub::Chosen || state.scrub_preview >= now) return;
    state.rewind_to = SimTime{state.scrub_preview};
    const bool loses =
        panel.session.journal().count_until(state.rewind_to) < panel.session.journal().size();
    if (loses) {
        state.rewind_asked = true;
    } else {
        panel.commands.push(RewindTo{state.rewind_to});
    }
}

void draw_file_menu(FrameContext& context) {
    PanelContext& panel = context.panel;
    if (!top_menu("menu-file", panel.text("file.menu"), Icon::Menu)) return;
    if (entry(panel.text("file.home"), "file-home")) panel.commands.push(GoToPage{"home", {}});
    if (entry(panel.text("file.restart"), "file-restart")) panel.commands.push(RestartScenario{});
    ImGui::Separator();
    if (entry(panel.text("file.save"), "file-save")) panel.commands.push(SaveFile{});
    if (entry(panel.text("file.open"), "file-open")) panel.commands.push(PickFile{});
    ImGui::Separator();
    if (entry("English", "language-en", panel.screen.language == "en"))
        panel.commands.push(SetLanguage{"en"});
    // Its own script shows only once the Korean font is here.
    const char* korean = kit().fonts.has_korean() ? "한국어" : "Korean";
    if (entry(korean, "language-ko", panel.screen.language == "ko"))
        panel.commands.push(SetLanguage{"ko"});
    ImGui::Separator();
    for (const char* name : {"system", "dark", "light"}) {
        if (entry(panel.text(join("look.", name)), join("look-", name),
                  panel.screen.appearance == name)) {
            panel.commands.push(SetAppearance{Str(std::string_view(name))});
        }
    }
    end_top_menu();
}

}  // namespace

void draw_top_bar(FrameContext& context) {
    PanelContext& panel = context.panel;
    begin_top_bar();
    brand("skylens");
    ImGui::SameLine(0, kGapLarge);
    draw_place_menus(context);
    ImGui::SameLine(0, kGapLarge);
    draw_clock(context);
    ImGui::SameLine(0, kGap);
    constexpr float kRightButtons = 190.0f;
    const float left = ImGui::GetContentRegionAvail().x - kRightButtons;
    if (left > 60.0f) {
        draw_scrubber(context, left);
        ImGui::SameLine(0, kGap);
    }
    if (top_button(join(panel.text("search.title"), "###open-search").c_str(), Icon::Search, false,
                   "Ctrl+K")) {
        panel.screen.search_open = true;
        context.state.search.clear();
    }
    ImGui::SameLine(0, kGapSmall);
    const std::string lesson = join(panel.text("lesson.toggle"), "###toggle-lesson");
    if (top_button(lesson.c_str(), Icon::Help, false))
        panel.screen.lesson_open = !panel.screen.lesson_open;
    ImGui::SameLine(0, kGapSmall);
    draw_file_menu(context);
    end_top_bar();
    const bool free_keys = !ImGui::GetIO().WantTextInput && !ImGui::IsAnyItemActive();
    if (free_keys && !ImGui::IsAnyItemFocused() && ImGui::IsKeyPressed(ImGuiKey_Space, false)) {
        panel.commands.push(SetRunning{!panel.screen.running});
    }
}

}  // namespace skylens::ui
