#include <array>

#include "ui/draw.h"
#include "ui/gallery/parts.h"
#include "ui/kit.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/breadcrumb.h"
#include "ui/widgets/button.h"
#include "ui/widgets/key_values.h"
#include "ui/widgets/modal.h"
#include "ui/widgets/panel.h"
#include "ui/widgets/progress.h"
#include "ui/widgets/tabs.h"

namespace skylens::ui {
namespace {

void draw_buttons(Gallery::Parts& parts) {
    begin_panel("buttons", {.title = parts.say("Buttons", "버튼")});
    if (button(parts.say("Launch instance###primary", "인스턴스 시작###primary"),
               ButtonKind::Primary))
        ++parts.facts->clicks;
    ImGui::SameLine();
    button(parts.say("Actions###normal", "작업###normal"), ButtonKind::Normal,
           {.icon = Icon::ChevronDown});
    ImGui::SameLine();
    if (button(parts.say("Terminate###danger", "종료###danger"), ButtonKind::Danger))
        parts.confirm = true;
    ImGui::SameLine();
    button(parts.say("Quiet###quiet", "조용한 버튼###quiet"), ButtonKind::Quiet,
           {.icon = Icon::Refresh});
    ImGui::SameLine();
    button(parts.say("Not yet###disabled", "아직 안 됨###disabled"), ButtonKind::Primary,
           {.enabled = false,
            .tooltip = parts.say("Choose a key pair first", "키 페어를 먼저 고르세요")});
    flow(160, 12);
    icon_button(parts.say("Search###icon_search", "찾기###icon_search"), Icon::Search, true,
                "Ctrl+K");
    ImGui::SameLine(0, 2);
    icon_button(parts.say("Settings###icon_gear", "설정###icon_gear"), Icon::Gear);
    ImGui::SameLine(0, 2);
    icon_button(parts.say("Delete###icon_trash", "삭제###icon_trash"), Icon::Trash, false);
    ImGui::SameLine(0, 12);
    ImGui::AlignTextToFramePadding();
    button(parts.say("View in CloudTrail###link", "CloudTrail에서 보기###link"), ButtonKind::Link,
           {.icon = Icon::External});
    const char* ranges[] = {"1h", "3h", "12h", "1d", "1w"};
    parts.segment = segmented("range", ranges, 5, parts.segment);
    end_panel();
}

void draw_details(Gallery::Parts& parts) {
    begin_panel("details", {.title = parts.say("Instance summary", "인스턴스 요약")});
    const std::array<KeyValue, 8> pairs = {{
        {parts.say("Instance ID", "인스턴스 ID"), "i-0abcd1111efgh2222", Tone::Neutral, true, true},
        {parts.say("State", "상태"), parts.say("Running", "실행 중"), Tone::Ok},
        {parts.say("Alarm state", "경보 상태"), parts.say("1 in alarm", "경보 1개"), Tone::Alarm},
        {parts.say("Compliance", "규정 준수"), parts.say("Noncompliant", "비준수"),
         Tone::Noncompliant},
        {"VPC", "vpc-0a1b2c3d", Tone::Neutral, true, false, true},
        {parts.say("Instance type", "인스턴스 유형"), "m6i.xlarge"},
        {parts.say("IAM role", "IAM 역할"), ""},
        {"ARN", "arn:aws:ec2:us-east-1:111122223333:instance/i-0abcd1111efgh2222", Tone::Neutral,
         true, true},
    }};
    key_values("summary", pairs);
    end_panel();
}

void draw_progress(Gallery::Parts& parts) {
    begin_panel("progress", {.title = parts.say("Progress", "진행")});
    progress_ring(0.64f, 64, "64%");
    ImGui::SameLine(0, 20);
    progress_ring(1.0f, 64, "10/10");
    ImGui::SameLine(0, 20);
    progress_ring(0.2f, 24);
    ImGui::Dummy(ImVec2(0, 4));
    progress_bar(0.4f, "4 / 10");
    ImGui::Dummy(ImVec2(0, 4));
    const std::array<Step, 4> items = {{
        {parts.say("Find who opened the port", "포트를 연 사람 찾기"),
         parts.say("CloudTrail event history", "CloudTrail 이벤트 기록"), StepState::Done},
        {parts.say("Close it", "포트 닫기"), {}, StepState::Current},
        {parts.say("Make Config watch it", "Config로 감시하기"), {}, StepState::Waiting},
        {parts.say("Answer within ten minutes", "10분 안에 답하기"),
         parts.say("Too late", "시간 초과"), StepState::Failed},
    }};
    steps("steps", items);
    end_panel();
}

void draw_messages(Gallery::Parts& parts) {
    begin_panel("messages", {.title = parts.say("Messages", "알림")});
    notice(Tone::Info,
           parts.say("Config items appear within minutes", "Config 항목은 몇 분 안에 나타납니다"),
           parts.say("Recording is continuous; evaluation follows each change.",
                     "변경을 계속 기록하고, 변경될 때마다 평가합니다."));
    notice(Tone::Alarm,
           parts.say("You are not authorized to perform this operation.",
                     "이 작업을 수행할 권한이 없습니다."),
           "User: arn:aws:iam::111122223333:user/dana is not authorized to perform: "
           "ec2:StopInstances");
    if (button(parts.say("Show a toast###toast", "토스트 띄우기###toast"))) {
        parts.toasts.push(Tone::Ok, parts.say("Instance started", "인스턴스를 시작했습니다"),
                          parts.say("web-2 is pending.", "web-2가 준비 중입니다."),
                          parts.say("View", "보기"));
    }
    ImGui::SameLine();
    if (button(parts.say("Show an error###toast_error", "오류 띄우기###toast_error"))) {
        parts.toasts.push(
            Tone::Alarm, parts.say("Could not save", "저장하지 못했습니다"),
            parts.say("The browser’s storage is full.", "브라우저 저장 공간이 가득 찼습니다."));
    }
    ImGui::SameLine();
    if (button(parts.say("Open a dialog###dialog", "대화 상자 열기###dialog"))) parts.modal = true;
    end_panel();
}

void draw_dialogs(Gallery::Parts& parts) {
    if (begin_modal(parts.say("Keyboard###keys_dialog", "단축키###keys_dialog"), parts.modal)) {
        say_wrapped(
            parts.say("Everything works without a mouse.", "마우스 없이도 모두 쓸 수 있습니다."),
            theme().text);
        end_modal(parts.modal, parts.say("Got it###ok", "알겠어요###ok"));
    }
    const Confirmation question = {
        .title = parts.say("Terminate web-2?###terminate", "web-2를 종료할까요?###terminate"),
        .text = parts.say("Terminating an instance deletes its instance store. CloudTrail records "
                          "it as TerminateInstances.",
                          "인스턴스를 종료하면 인스턴스 스토어가 지워집니다. CloudTrail에는 "
                          "TerminateInstances로 기록됩니다."),
        .typed = "terminate",
        .typed_label = parts.say("To confirm, type terminate###typed",
                                 "확인하려면 terminate를 입력하세요###typed"),
        .confirm = parts.say("Terminate###confirm", "종료###confirm"),
    };
    if (confirm_modal(question, parts.confirm, parts.typed))
        parts.toasts.push(Tone::Ok, parts.say("Terminated", "종료했습니다"));
}

}  // namespace

void draw_basics(Gallery::Parts& parts) {
    const char* crumbs[] = {"EC2###ec2", "Instances###instances", "i-0abcd1111efgh2222###instance"};
    breadcrumb("crumbs", crumbs);
    page_title(parts.say("Basics", "기본 요소"),
               parts.say("Buttons, status, details, progress and messages.",
                         "버튼, 상태, 상세 정보, 진행, 알림."));
    const std::array<Tab, 4> items = {
        {{parts.say("Details###tab_details", "세부 정보###tab_details")},
         {parts.say("Monitoring###tab_monitoring", "모니터링###tab_monitoring"), 1, Tone::Alarm},
         {parts.say("Security###tab_security", "보안###tab_security")},
         {parts.say("Tags###tab_tags", "태그###tab_tags"), 4}}};
    parts.tab = tabs("tabs", items, parts.tab);
    draw_buttons(parts);
    draw_details(parts);
    draw_messages(parts);
    draw_progress(parts);
    draw_dialogs(parts);
}

}  // namespace skylens::ui
