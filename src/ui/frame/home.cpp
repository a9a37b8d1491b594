// The first page: what this is, and the scenarios.
#include "ui/draw.h"
#include "ui/frame/frame.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/panel.h"

namespace skylens::ui {
namespace {

void draw_card(FrameContext& context, const ScenarioCard& card) {
    PanelContext& panel = context.panel;
    const std::string title(card.title.in(panel.screen.language));
    begin_panel(join("card-", card.id.view()).c_str(), {title, -1, {}});
    badge(panel.text(join("level.", card.level.view())), Tone::Info);
    ImGui::SameLine(0, kGap);
    badge(panel.texts.format("home.minutes", {std::to_string(card.minutes)}));
    const bool current = panel.session.start().scenario == card.id;
    const std::string label =
        join(panel.text(current ? "home.again" : "home.start"), "###start-", card.id.view());
    if (button(label.c_str(), current ? ButtonKind::Normal : ButtonKind::Primary)) {
        panel.commands.push(OpenScenario{card.id});
    }
    end_panel();
}

}  // namespace

void draw_home(FrameContext& context) {
    PanelContext& panel = context.panel;
    page_title(panel.text("home.title"), panel.text("home.text"));
    section_title(panel.text("home.scenarios"), panel.text("home.scenarios_text"));
    for (const ScenarioCard& card : context.scenarios)
        draw_card(context, card);
    section_title(panel.text("home.free"), panel.text("home.free_text"));
    const std::string label = join(panel.text("home.empty_account"), "###empty-account");
    if (button(label.c_str())) panel.commands.push(OpenScenario{});
}

}  // namespace skylens::ui
