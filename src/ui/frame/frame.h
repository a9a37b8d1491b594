// The frame around the pages: top bar, navigation, lesson, lenses and shell.
#pragma once

#include <string>
#include <vector>

#include "learn/quiz.h"
#include "shell/shell.h"
#include "ui/panel.h"
#include "ui/widgets/lanes.h"
#include "ui/widgets/toasts.h"
#include "view/timeline.h"

namespace skylens::ui {

// A scenario as the home page and the menus offer it.
struct ScenarioCard {
    Str id;
    learn::LocalizedText title;
    learn::LocalizedText brief;
    std::int64_t minutes = 0;
    Str level;
};

// What the frame remembers from one frame to the next.
struct FrameState {
    Toasts toasts;
    // Lenses.
    view::Timeline timeline;
    LaneView lane_view;
    std::vector<LaneMark> lane_marks[view::Timeline::kLanes];
    std::uint64_t lane_version = ~0ull;
    bool show_quiet = false;
    bool marks_show_quiet = false;
    // Shell.
    std::string shell_input;
    int shell_history = -1;
    std::vector<std::string> shell_candidates;
    bool shell_scroll = false;
    bool shell_focus = false;
    // Lesson.
    std::map<std::string, std::string> answers;   // "task/field" → text being typed
    std::map<std::string, std::vector<std::uint32_t>> choices;  // question → chosen so far
    bool quiz_open = false;
    // Time.
    std::int64_t scrub_preview = 0;
    SimTime rewind_to;
    bool rewind_asked = false;
    std::string rewind_typed;
    // Another scenario.
    Str leave_for;
    bool leave_asked = false;
    std::string leave_typed;
    // Search.
    std::string search;
};

struct FrameContext {
    PanelContext& panel;
    FrameState& state;
    const shell::Shell& shell;
    const std::vector<ScenarioCard>& scenarios;
    const std::vector<learn::Question>& questions;  // of all banks
};

// Draws the whole screen.
void draw_frame(FrameContext& context);

// Its parts.
void draw_top_bar(FrameContext& context);
void draw_navigation(FrameContext& context);
void draw_home(FrameContext& context);
void draw_lesson(FrameContext& context);
void draw_quiz(FrameContext& context, const std::vector<Str>& questions);
void draw_lenses(FrameContext& context);
void draw_effect_detail(FrameContext& context);
void draw_shell(FrameContext& context);
void draw_search(FrameContext& context);

// "2026-01-05 09:00:00 UTC"
std::string clock_text(SimTime time);

}  // namespace skylens::ui
