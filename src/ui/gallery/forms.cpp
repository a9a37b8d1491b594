#include <array>
#include <string>

#include "ui/draw.h"
#include "ui/gallery/parts.h"
#include "ui/kit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/code_editor.h"
#include "ui/widgets/command_preview.h"
#include "ui/widgets/form.h"
#include "ui/widgets/panel.h"

namespace skylens::ui {
namespace {

void draw_fields(Gallery::Parts& parts) {
    const std::array<std::string, 4> types = {"t3.micro", "t3.large", "m6i.xlarge", "c7g.2xlarge"};
    const std::array<std::string, 5> services = {"CloudWatch", "EventBridge", "CloudTrail",
                                                 "Config", "GuardDuty"};
    const std::array<std::string, 2> sides = {
        parts.say("Greater than the threshold", "임계값보다 클 때"),
        parts.say("Lower than the threshold", "임계값보다 작을 때")};
    const std::array<std::string, 2> helps = {"GreaterThanThreshold", "LessThanThreshold"};
    begin_panel("fields",
                {.title = parts.say("Create alarm", "경보 만들기"),
                 .description = parts.say("Every form shows the command that it is about to send.",
                                          "어느 양식이든 곧 보낼 명령을 보여 줍니다.")});
    const char* error =
        parts.name.empty() ? parts.say("Enter a name.", "이름을 입력하세요.") : nullptr;
    text_field({.label = parts.say("Alarm name###alarm_name", "경보 이름###alarm_name"),
                .help = parts.say("1 to 255 characters.", "1자 이상 255자 이하."),
                .error = error,
                .hint = "cpu-high",
                .required = true},
               parts.name);
    select_field({.label = parts.say("Instance type###type", "인스턴스 유형###type")}, parts.choice,
                 types);
    multi_select_field({.label = parts.say("Services###services", "서비스###services"),
                        .help = parts.say("Choose one or more.", "하나 이상 고르세요.")},
                       parts.many, services);
    number_field({.label = parts.say("Evaluation periods###periods", "평가 기간###periods")},
                 parts.number, 1, 100, parts.say("periods", "기간"));
    radio_field({.label = parts.say("Condition###condition", "조건###condition")}, parts.radio,
                sides, helps);
    toggle_field({.label = parts.say("Actions enabled###actions", "작업 사용###actions"),
                  .help = parts.say("Notify the topic when the state changes.",
                                    "상태가 바뀌면 주제로 알립니다.")},
                 parts.toggle);
    checkbox(parts.say("Treat missing data as breaching###missing",
                       "누락된 데이터를 위반으로 간주###missing"),
             parts.check);
    end_panel();
}

void draw_code(Gallery::Parts& parts) {
    begin_panel("pattern", {.title = parts.say("Event pattern", "이벤트 패턴")});
    code_field(
        {.label = parts.say("Pattern###pattern_text", "패턴###pattern_text"),
         .help = parts.say("An event matches when every key does.",
                           "모든 키가 맞아야 이벤트가 맞습니다."),
         .error = parts.say("Line 6: a value must be an array.", "6행: 값은 배열이어야 합니다.")},
        parts.code, {.lines = 8, .error_line = 6});
    command_preview(
        "command", parts.say("This form runs", "이 양식이 실행하는 명령"),
        "aws cloudwatch put-metric-alarm --alarm-name cpu-high --namespace AWS/EC2 --metric-name "
        "CPUUtilization --statistic Average --period 300 --evaluation-periods 3 --threshold 80 "
        "--comparison-operator GreaterThanThreshold --dimensions "
        "'Name=InstanceId,Value=i-0abcd1111efgh2222'");
    button(parts.say("Create alarm###create", "경보 만들기###create"), ButtonKind::Primary,
           {.enabled = !parts.name.empty()});
    ImGui::SameLine();
    button(parts.say("Cancel###cancel_form", "취소###cancel_form"));
    end_panel();
}

}  // namespace

void draw_forms(Gallery::Parts& parts) {
    page_title(parts.say("Forms", "입력 양식"));
    const bool wide = room() > 900;
    const float half = (room() - 16) / 2;
    if (wide) ImGui::BeginChild("left", ImVec2(half, 0), ImGuiChildFlags_AutoResizeY);
    draw_fields(parts);
    if (wide) {
        ImGui::EndChild();
        ImGui::SameLine(0, 16);
        ImGui::BeginChild("right", ImVec2(half, 0), ImGuiChildFlags_AutoResizeY);
    }
    draw_code(parts);
    if (wide) ImGui::EndChild();
}

}  // namespace skylens::ui
