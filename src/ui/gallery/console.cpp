#include <array>
#include <string>

#include "ui/draw.h"
#include "ui/gallery/parts.h"
#include "ui/kit.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/markdown.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/search_box.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/splitter.h"
#include "ui/widgets/tabs.h"

namespace skylens::ui {
namespace {

void draw_centre(Gallery::Parts& parts) {
    page_title(parts.say("Instances", "인스턴스"));
    begin_panel("list", {.title = parts.say("Instances", "인스턴스"), .count = parts.few.rows()});
    const char* launch = parts.say("Launch instance###launch", "인스턴스 시작###launch");
    header_actions(button_width(launch, ButtonKind::Primary));
    button(launch, ButtonKind::Primary);
    search_box(parts.say("Find instances###find", "인스턴스 찾기###find"), parts.few_state.filter,
               0, std::to_string(parts.few_state.matches()));
    const std::array<Column, 5> columns = {
        {{parts.say("Name###name", "이름###name"), 90},
         {parts.say("Instance ID###id", "인스턴스 ID###id"), 140},
         {parts.say("State###state", "상태###state"), 110},
         {parts.say("Type###type", "유형###type"), 110},
         {parts.say("Alarm###alarm", "경보###alarm"), 150}}};
    table("console_few", parts.few, parts.few_state,
          {.columns = columns, .selection = Selection::Multi});
    end_panel();
}

void draw_lesson(Gallery::Parts& parts) {
    markdown("brief", parts.say("# Who opened SSH?\nPort `22` is open to `0.0.0.0/0`. Find who did "
                                "it, close it, and make **Config** watch it.",
                                "# 누가 SSH를 열었나?\n포트 `22`가 `0.0.0.0/0`에 열려 있습니다. "
                                "누가 열었는지 찾아 닫고, **Config**가 감시하게 하세요."));
    ImGui::Dummy(ImVec2(0, 4));
    progress_bar(0.4f, "2 / 5");
    const std::array<Step, 3> items = {{
        {parts.say("Find the user", "사용자 찾기"), parts.say("2 points", "2점"), StepState::Done},
        {parts.say("Close the port", "포트 닫기"), parts.say("3 points", "3점"),
         StepState::Current},
        {parts.say("Watch it", "감시하기"), {}, StepState::Waiting},
    }};
    steps("tasks", items);
    button(parts.say("Hint 1 of 3###hint", "힌트 1/3###hint"), ButtonKind::Normal,
           {.icon = Icon::Help, .width = -1});
}

}  // namespace

void draw_console(Gallery::Parts& parts) {
    const ImVec2 area = ImGui::GetContentRegionAvail();
    ImGui::BeginGroup();
    const float upper = area.y - parts.lens_height - kSplitterWidth;
    const float centre = area.x - parts.lesson_width - kSplitterWidth;
    begin_pane("centre", centre, upper, theme().page, 16);
    draw_centre(parts);
    end_pane();
    ImGui::SameLine(0, 0);
    splitter(parts.say("Lesson width###lesson_width", "수업 너비###lesson_width"), PaneSide::Right,
             upper, parts.lesson_width, {220, 520, 300});
    ImGui::SameLine(0, 0);
    begin_pane("lesson", 0, upper, theme().panel, 16);
    draw_lesson(parts);
    end_pane();
    splitter(parts.say("Lenses height###lens_height", "렌즈 높이###lens_height"), PaneSide::Bottom,
             area.x, parts.lens_height, {120, 460, 210});
    begin_pane("lenses", 0, 0, theme().panel, 10);
    const std::array<Tab, 2> items = {{{parts.say("Lenses###tab_lenses", "렌즈###tab_lenses")},
                                       {parts.say("Shell###tab_shell", "셸###tab_shell")}}};
    tabs("bottom", items, 0);
    draw_lanes(parts, ImGui::GetContentRegionAvail().y);
    end_pane();
    ImGui::EndGroup();
}

}  // namespace skylens::ui
