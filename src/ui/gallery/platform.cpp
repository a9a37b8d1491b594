#include <string>

#include "ui/draw.h"
#include "ui/gallery/parts.h"
#include "ui/kit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/form.h"
#include "ui/widgets/panel.h"

namespace skylens::ui {
namespace {

void draw_input(Gallery::Parts& parts) {
    GalleryFacts& facts = *parts.facts;
    begin_panel("input", {.title = parts.say("Input", "입력")});
    if (button(parts.say("Count###count", "세기###count"))) ++facts.clicks;
    if (ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left))
        ++facts.double_clicks;
    if (ImGui::IsItemClicked(ImGuiMouseButton_Right)) ++facts.right_clicks;
    ImGui::SameLine();
    ImGui::AlignTextToFramePadding();
    say(std::to_string(facts.clicks));
    text_field({.label = parts.say("Name###name", "이름###name"), .hint = "한글 or Latin"},
               facts.name);
    text_area_field({.label = parts.say("Note###note", "메모###note")}, facts.note);
    slider_field({.label = parts.say("Level###level", "정도###level")}, facts.level, 0, 100,
                 "%.0f");
    checkbox(parts.say("Draw all the time###continuous", "계속 그리기###continuous"),
             facts.continuous);
    end_panel();
}

void draw_machine(Gallery::Parts& parts, GalleryRequests& requests) {
    GalleryFacts& facts = *parts.facts;
    begin_panel("machine", {.title = parts.say("Machine", "시스템")});
    if (button(parts.say("Copy the name###copy_name", "이름 복사###copy_name")))
        ImGui::SetClipboardText(facts.name.c_str());
    ImGui::SameLine();
    if (button(parts.say("Store###store", "저장###store"))) requests.store = true;
    ImGui::SameLine();
    if (button(parts.say("Load###load", "불러오기###load"))) requests.load = true;
    ImGui::SameLine();
    if (button(parts.say("Erase###erase", "지우기###erase"))) requests.erase = true;
    if (button(parts.say("Download###download", "내려받기###download"), ButtonKind::Normal,
               {.icon = Icon::Download}))
        requests.download = true;
    ImGui::SameLine();
    if (button(parts.say("Open a file###pick", "파일 열기###pick"), ButtonKind::Normal,
               {.icon = Icon::Upload}))
        requests.pick_file = true;
    ImGui::SameLine();
    if (button(parts.say("Documentation###docs", "문서###docs"), ButtonKind::Normal,
               {.icon = Icon::External}))
        requests.open_docs = true;
    if (button(parts.say("Announce###announce", "낭독###announce"))) requests.announce = true;
    ImGui::SameLine();
    if (button(parts.say("Crash###crash", "멈추기###crash"), ButtonKind::Danger))
        requests.crash = true;
    say_muted("stored: " + facts.stored + "   loaded: " + facts.loaded);
    say_muted("file: " + facts.file_name + " " + facts.file_text);
    say_muted("link: " + facts.link);
    end_panel();
}

void draw_scroll(Gallery::Parts& parts) {
    begin_panel("scroll", {.title = parts.say("Scrolling", "스크롤")}, 220);
    for (int i = 1; i <= 60; ++i) {
        say(std::string(parts.say("Line ", "줄 ")) + std::to_string(i));
    }
    parts.facts->list_scroll = static_cast<double>(ImGui::GetScrollY());
    end_panel();
}

}  // namespace

void draw_platform(Gallery::Parts& parts, GalleryRequests& requests) {
    page_title(parts.say("Platform", "플랫폼"),
               parts.say("What browser tests drive.", "브라우저 시험이 다루는 곳입니다."));
    const bool before = parts.facts->continuous;
    const float half = (room() - 16) / 2;
    ImGui::BeginChild("left", ImVec2(half, 0), ImGuiChildFlags_AutoResizeY);
    draw_input(parts);
    ImGui::EndChild();
    ImGui::SameLine(0, 16);
    ImGui::BeginChild("right", ImVec2(half, 0), ImGuiChildFlags_AutoResizeY);
    draw_machine(parts, requests);
    draw_scroll(parts);
    ImGui::EndChild();
    requests.set_continuous = parts.facts->continuous != before;
}

}  // namespace skylens::ui
