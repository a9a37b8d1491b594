#include <array>

#include "ui/draw.h"
#include "ui/gallery/parts.h"
#include "ui/kit.h"
#include "ui/widgets/json_tree.h"
#include "ui/widgets/markdown.h"
#include "ui/widgets/panel.h"

namespace skylens::ui {
namespace {

constexpr const char* kEnglish = R"(# Who opened SSH to the world?
At 09:20 somebody added a rule to the security group of the **shop**:
port `22` from `0.0.0.0/0`. The load balancer did not notice,
CloudWatch did not notice. *Config* did.

## What you know
- CloudTrail keeps **event history** for 90 days, in every Region, at no cost.
- An event shows up there about 5 minutes after the call.
- Config evaluates `restricted-ssh` when the group changes.

## Your tasks
1. Find the user in the [event history](page:cloudtrail).
2. Close the port. The answer is one command:
```
aws ec2 revoke-security-group-ingress \
    --group-id sg-0123 --protocol tcp --port 22 --cidr 0.0.0.0/0
```
3. Read more in the [Config developer guide](https://docs.aws.amazon.com/config/).)";

constexpr const char* kKorean = R"(# 누가 SSH를 세상에 열었나?
09:20에 누군가 **shop**의 보안 그룹에 규칙을 추가했습니다. `0.0.0.0/0`에서 오는
포트 `22`입니다. 로드 밸런서도 CloudWatch도 알아채지 못했지만 Config는 알아챘습니다.

## 알고 있는 것
- CloudTrail은 **이벤트 기록**을 모든 리전에서 90일 동안 무료로 보관합니다.
- 이벤트는 호출 후 약 5분 뒤에 나타납니다.
- Config는 보안 그룹이 바뀔 때 `restricted-ssh`를 평가합니다.

## 할 일
1. [이벤트 기록](page:cloudtrail)에서 사용자를 찾으세요.
2. 포트를 닫으세요. 답은 명령 한 줄입니다.
```
aws ec2 revoke-security-group-ingress \
    --group-id sg-0123 --protocol tcp --port 22 --cidr 0.0.0.0/0
```
3. [Config 개발자 안내서](https://docs.aws.amazon.com/config/)에서 더 읽을 수 있습니다.)";

void draw_lesson_text(Gallery::Parts& parts) {
    begin_panel("lesson");
    const std::string target = markdown("lesson_text", parts.say(kEnglish, kKorean));
    if (!target.empty()) parts.facts->last_link = target;
    end_panel();
}

void draw_json(Gallery::Parts& parts) {
    begin_panel("event", {.title = parts.say("Event", "이벤트"),
                          .description = parts.say("Why did the rule not match?",
                                                   "규칙이 왜 맞지 않았을까?")});
    const std::array<JsonMark, 2> marks = {{
        {"/detail/state", Tone::Noncompliant,
         parts.say("wanted: terminated", "기대한 값: terminated")},
        {"/source", Tone::Compliant, parts.say("matched", "일치")},
    }};
    json_tree("event_json", parts.event, {.open_depth = 3, .marks = marks});
    end_panel();
}

}  // namespace

void draw_texts(Gallery::Parts& parts) {
    const bool wide = room() > 820;
    const float half = (room() - 16) / 2;
    if (wide) ImGui::BeginChild("left", ImVec2(half, 0), ImGuiChildFlags_AutoResizeY);
    draw_lesson_text(parts);
    if (wide) {
        ImGui::EndChild();
        ImGui::SameLine(0, 16);
        ImGui::BeginChild("right", ImVec2(half, 0), ImGuiChildFlags_AutoResizeY);
    }
    draw_json(parts);
    if (wide) ImGui::EndChild();
}

}  // namespace skylens::ui
