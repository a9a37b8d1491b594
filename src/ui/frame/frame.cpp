#include "ui/frame/frame.h"

#include <algorithm>

#include "ui/draw.h"
#include "ui/widgets/breadcrumb.h"
#include "ui/widgets/modal.h"
#include "ui/widgets/shell.h"
#include "ui/widgets/splitter.h"
#include "ui/widgets/tabs.h"

namespace skylens::ui {
namespace {

// What tells a resource apart, without the beginning that its page's resources share.
std::string_view short_name(std::string_view id) {
    if (id.substr(0, 4) == "arn:") return id.substr(id.rfind(':') + 1);
    return id.substr(0, 1) == "{" ? std::string_view() : id;
}

void draw_page(FrameContext& context) {
    PanelContext& panel = context.panel;
    const Panel* page = find_panel(panel.screen.page);
    if (page == nullptr) {
        draw_home(context);
        return;
    }
    const std::string group = join(panel.text("nav.home"), "###home");
    const std::string title = join(panel.text(page->title), "###page");
    const std::string_view name = short_name(panel.screen.selected.view());
    const std::string selected = join(name, "###selected");
    std::vector<const char*> crumbs = {group.c_str(), title.c_str()};
    if (!name.empty()) crumbs.push_back(selected.c_str());
    const int clicked = breadcrumb("where", crumbs);
    if (clicked == 0) panel.commands.push(GoToPage{"home", {}});
    if (clicked == 1) panel.commands.push(GoToPage{Str(std::string_view(page->id)), {}});
    page->draw(panel);
}

void draw_dock(FrameContext& context) {
    PanelContext& panel = context.panel;
    const std::string lenses = join(panel.text("dock.lenses"), "###dock-lenses");
    const std::string shell = join(panel.text("dock.shell"), "###dock-shell");
    const Tab items[] = {{lenses.c_str()}, {shell.c_str()}};
    const int chosen = tabs("dock", items, panel.screen.dock == Dock::Lenses ? 0 : 1);
    const Dock dock = chosen == 0 ? Dock::Lenses : Dock::Shell;
    if (dock != panel.screen.dock) {
        panel.screen.dock = dock;
        context.state.shell_focus = dock == Dock::Shell;
    }
    if (dock == Dock::Lenses) {
        draw_lenses(context);
    } else {
        draw_shell(context);
    }
}

// Centre over dock.
void draw_middle(FrameContext& context, float width, float height) {
    Screen& screen = context.panel.screen;
    screen.bottom_height =
        std::clamp(screen.bottom_height, 150.0f, std::max(150.0f, height - 160.0f));
    ImGui::BeginGroup();
    begin_pane("page", width, height - screen.bottom_height - kSplitterWidth, theme().page);
    draw_page(context);
    end_pane();
    splitter("###split-bottom", PaneSide::Bottom, width, screen.bottom_height,
             {150.0f, std::max(151.0f, height - 160.0f), 214.0f});
    begin_pane("dock-pane", width, screen.bottom_height, theme().panel, 8);
    draw_dock(context);
    end_pane();
    ImGui::EndGroup();
}

void confirm_rewind(FrameContext& context) {
    PanelContext& panel = context.panel;
    const std::string title = join(panel.text("rewind.title"), "###rewind");
    const std::string text =
        panel.texts.format("rewind.text", {clock_text(context.state.rewind_to)});
    Confirmation question;
    question.title = title.c_str();
    question.text = text;
    question.confirm = panel.text("rewind.confirm");
    if (confirm_modal(question, context.state.rewind_asked, context.state.rewind_typed)) {
        panel.commands.push(RewindTo{context.state.rewind_to});
    }
}

void confirm_leaving(FrameContext& context) {
    PanelContext& panel = context.panel;
    const std::string title = join(panel.text("leave.title"), "###leave");
    Confirmation question;
    question.title = title.c_str();
    question.text = panel.text("leave.text");
    question.confirm = panel.text("leave.confirm");
    if (confirm_modal(question, context.state.leave_asked, context.state.leave_typed)) {
        panel.commands.push(OpenScenario{context.state.leave_for, true});
    }
}

}  // namespace

std::string clock_text(SimTime time) {
    std::string text = iso_time(floor_to(time, seconds(1)));
    text[10] = ' ';
    text.back() = ' ';
    return text + "UTC";
}

void draw_frame(FrameContext& context) {
    Screen& screen = context.panel.screen;
    context.state.timeline.update(context.panel.world, screen.place.account);
    begin_page("skylens");
    draw_top_bar(context);
    const ImVec2 space = ImGui::GetContentRegionAvail();
    const bool lesson = screen.lesson_open && context.panel.session.scenario() != nullptr;
    screen.left_width = std::clamp(screen.left_width, 150.0f, 320.0f);
    screen.right_width = std::clamp(screen.right_width, 260.0f, std::max(261.0f, space.x * 0.45f));
    begin_pane("navigation", screen.left_width, space.y, theme().panel, 8);
    draw_navigation(context);
    end_pane();
    ImGui::SameLine(0, 0);
    splitter("###split-left", PaneSide::Left, space.y, screen.left_width, {150.0f, 320.0f, 196.0f});
    ImGui::SameLine(0, 0);
    const float right = lesson ? screen.right_width + kSplitterWidth : 0.0f;
    draw_middle(context, space.x - screen.left_width - kSplitterWidth - right, space.y);
    if (lesson) {
        ImGui::SameLine(0, 0);
        splitter("###split-right", PaneSide::Right, space.y, screen.right_width,
                 {260.0f, std::max(261.0f, space.x * 0.45f), 330.0f});
        ImGui::SameLine(0, 0);
        begin_pane("lesson", screen.right_width, space.y, theme().panel, 12);
        draw_lesson(context);
        end_pane();
    }
    end_page();
    draw_search(context);
    confirm_rewind(context);
    confirm_leaving(context);
    context.state.toasts.draw(kTopBarHeight);
}

}  // namespace skylens::ui
