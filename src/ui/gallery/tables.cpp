#include <array>
#include <string>

#include "ui/draw.h"
#include "ui/gallery/parts.h"
#include "ui/kit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/search_box.h"

namespace skylens::ui {
namespace {

std::array<Column, 7> columns_of(const Gallery::Parts& parts) {
    return {{
        {parts.say("Name###name", "이름###name"), 130},
        {parts.say("Instance ID###id", "인스턴스 ID###id"), 150},
        {parts.say("State###state", "상태###state"), 120},
        {parts.say("Type###type", "유형###type"), 120},
        {parts.say("Alarm###alarm", "경보###alarm"), 160},
        {parts.say("Zone###zone", "가용 영역###zone"), 120},
        {"CPU %###cpu", 80, true},
    }};
}

}  // namespace

void draw_tables(Gallery::Parts& parts) {
    const auto columns = columns_of(parts);
    page_title(parts.say("Tables", "표"));

    begin_panel("few", {.title = parts.say("Instances", "인스턴스"), .count = parts.few.rows()});
    const char* launch = parts.say("Launch###launch", "시작###launch");
    const char* actions = parts.say("Actions###actions", "작업###actions");
    header_actions(button_width(launch, ButtonKind::Primary) + kGap + button_width(actions));
    button(actions, ButtonKind::Normal, {.enabled = !parts.few_state.selected.empty()});
    ImGui::SameLine();
    button(launch, ButtonKind::Primary);
    search_box(parts.say("Find instances###find_few", "인스턴스 찾기###find_few"),
               parts.few_state.filter, 360, std::to_string(parts.few_state.matches()));
    table("few", parts.few, parts.few_state, {.columns = columns, .selection = Selection::Multi});
    end_panel();

    begin_panel("many", {.title = parts.say("Ten thousand rows", "만 줄짜리 표"),
                         .count = parts.many_rows.rows()});
    search_box(parts.say("Find rows###find_many", "줄 찾기###find_many"), parts.many_state.filter,
               360, std::to_string(parts.many_state.matches()));
    table("many", parts.many_rows, parts.many_state,
          {.columns = columns, .selection = Selection::Single, .height = 300});
    parts.facts->selected_rows = static_cast<int>(parts.few_state.selected.size());
    parts.facts->sort_column = parts.many_state.sort_column;
    end_panel();

    begin_panel("none", {.title = parts.say("Alarms", "경보"), .count = 0});
    table("none", parts.none, parts.none_state,
          {.columns = columns,
           .empty_title = parts.say("No alarms", "경보 없음"),
           .empty_text =
               parts.say("An alarm watches one metric and acts when it breaches a threshold.",
                         "경보는 지표 하나를 지켜보다가 임계값을 넘으면 작업을 실행합니다.")});
    end_panel();
}

}  // namespace skylens::ui
