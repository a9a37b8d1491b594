// What happened, why, what followed, what nearly happened, and its JSON.
#include "services/events/events.h"
#include "services/events/pattern.h"
#include "services/events/state.h"
#include "ui/draw.h"
#include "ui/frame/frame.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/json_tree.h"
#include "ui/widgets/panel.h"

namespace skylens::ui {
namespace {

std::string sentence(const PanelContext& panel, const sim::Effect& effect) {
    const view::Sentence words = view::sentence_of(panel.world, effect);
    std::vector<std::string_view> parts(words.parts.begin(), words.parts.end());
    parts.resize(4);
    return panel.texts.format(words.key, {parts[0], parts[1], parts[2], parts[3]});
}

void draw_step(FrameContext& context, sim::EffectId id, bool here) {
    PanelContext& panel = context.panel;
    const sim::Effect* effect = panel.world.effects.find(id);
    if (effect == nullptr) return;
    lane_badge(iso_time(effect->time).substr(11, 8),
               static_cast<Lane>(aws::lane_of(static_cast<aws::EffectKind>(effect->kind))));
    ImGui::SameLine(0, kGap);
    if (here) {
        const FontScope strong(Role::Strong);
        say_wrapped(sentence(panel, *effect), theme().text);
        return;
    }
    const std::string whole = sentence(panel, *effect);
    const std::string fits = cut_to_fit(whole, room() - kGapLarge);
    const std::string label = join(fits, "###effect-", static_cast<std::int64_t>(id));
    const char* more = fits == whole ? nullptr : whole.c_str();
    if (button(label.c_str(), ButtonKind::Link, {.tooltip = more}))
        panel.screen.selected_effect = id;
}

// Rules of the default bus that looked at this event and did not match: the first key that failed.
void draw_near_misses(FrameContext& context, const sim::Effect& effect) {
    PanelContext& panel = context.panel;
    if (static_cast<aws::EffectKind>(effect.kind) != aws::EffectKind::BusEvent) return;
    const aws::Place place{effect.account, effect.region};
    const auto& buses = panel.world.at(place).events->buses;
    bool any = false;
    for (const auto& bus : buses) {
        for (const auto& rule : bus.rules) {
            if (rule.pattern.empty()) continue;
            const auto miss = events::explain(rule.pattern, effect.data);
            if (!miss) continue;
            if (!any) section_title(panel.text("effect.near_misses"));
            any = true;
            say_wrapped(panel.texts.format("effect.near_miss",
                                           {rule.id, events::near_miss_text(*miss).view()}),
                        theme().text_muted);
        }
    }
}

}  // namespace

void draw_effect_detail(FrameContext& context) {
    PanelContext& panel = context.panel;
    const sim::Effect* effect = panel.world.effects.find(panel.screen.selected_effect);
    if (effect == nullptr) {
        panel.screen.selected_effect = 0;
        return;
    }
    const std::string close = join(panel.text("effect.close"), "###close-effect");
    if (icon_button(close.c_str(), Icon::Cross)) {
        panel.screen.selected_effect = 0;
        return;
    }
    ImGui::SameLine(0, kGap);
    panel_heading(panel.text("effect.why"));
    const std::vector<sim::EffectId> chain = view::causes_of(panel.world, effect->id);
    for (std::size_t i = chain.size(); i > 0; --i)
        draw_step(context, chain[i - 1], i == 1);
    const std::vector<sim::EffectId> next = view::consequences_of(panel.world, effect->id, 20);
    if (!next.empty()) section_title(panel.text("effect.followed"));
    for (const sim::EffectId id : next)
        draw_step(context, id, false);
    draw_near_misses(context, *effect);
    const Value json = view::json_of(panel.world, *effect);
    if (json.is_null()) return;
    section_title(panel.text("effect.json"));
    json_tree("effect-json", json, {.open_depth = 2});
}

}  // namespace skylens::ui
