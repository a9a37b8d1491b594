// Ctrl+K: pages, scenarios and resources by name.
#include "services/ec2/state.h"
#include "services/s3/state.h"
#include "ui/draw.h"
#include "ui/frame/frame.h"
#include "ui/widgets/button.h"
#include "ui/widgets/modal.h"
#include "ui/widgets/search_box.h"

namespace skylens::ui {
namespace {

struct Hit {
    std::string label;
    Command command;
};

std::vector<Hit> find_hits(const FrameContext& context) {
    const PanelContext& panel = context.panel;
    std::vector<Hit> hits;
    const auto add = [&](std::string label, Command command) {
        if (hits.size() < 12 && matches_filter(label, context.state.search)) {
            hits.push_back({std::move(label), std::move(command)});
        }
    };
    for (const Panel* page : all_panels()) {
        add(join(panel.text(join("nav.", page->group)), " › ", panel.text(page->title)),
            GoToPage{Str(std::string_view(page->id)), {}});
    }
    for (const ScenarioCard& card : context.scenarios) {
        add(join(panel.text("search.scenario"), " › ", card.title.in(panel.screen.language)),
            OpenScenario{card.id});
    }
    for (const auto& instance : panel.here().ec2->instances) {
        add(join("EC2 › ", instance.id.view()), GoToPage{"ec2-instances", instance.id});
    }
    for (const auto& group : panel.here().ec2->security_groups) {
        add(join("EC2 › ", group.id.view(), " ", group.name.view()),
            GoToPage{"ec2-security-groups", group.id});
    }
    for (const auto& bucket : panel.world.s3->buckets) {
        if (bucket.account == panel.place().account)
            add(join("S3 › ", bucket.id.view()), GoToPage{"s3-buckets", bucket.id});
    }
    return hits;
}

}  // namespace

void draw_search(FrameContext& context) {
    PanelContext& panel = context.panel;
    const bool command_key = ImGui::GetIO().KeyCtrl || ImGui::GetIO().KeySuper;
    if (command_key && ImGui::IsKeyPressed(ImGuiKey_K, false)) {
        panel.screen.search_open = true;
        context.state.search.clear();
    }
    const std::string title = join(panel.text("search.title"), "###search");
    if (!begin_modal(title.c_str(), panel.screen.search_open, 560)) return;
    if (ImGui::IsWindowAppearing()) ImGui::SetKeyboardFocusHere();
    search_box(join(panel.text("search.hint"), "###search-text").c_str(), context.state.search, -1);
    const bool enter = ImGui::IsKeyPressed(ImGuiKey_Enter, false);
    // The text field takes the first Escape for itself; here it closes.
    if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) panel.screen.search_open = false;
    int index = 0;
    for (Hit& hit : find_hits(context)) {
        const std::string label = join(hit.label, "###hit-", std::int64_t{index});
        const bool pressed = button(label.c_str(), ButtonKind::Quiet, {.width = -1});
        if (pressed || (enter && index == 0)) {
            panel.commands.push(std::move(hit.command));
            panel.screen.search_open = false;
            break;
        }
        ++index;
    }
    end_modal(panel.screen.search_open, "");
}

}  // namespace skylens::ui
