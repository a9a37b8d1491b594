#include "ui/details/config_history.h"

#include "ui/draw.h"
#include "ui/reading.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/button.h"
#include "ui/widgets/json_tree.h"
#include "ui/widgets/panel.h"
#include "view/config_timeline.h"

namespace skylens::ui {
namespace {

constexpr std::size_t kItemsMax = 20;

struct HistoryMemory {
    std::uint64_t stamp = ~0ull;
    std::vector<view::RecordedItem> items;
    std::size_t open = kItemsMax;  // the item whose JSON is shown; kItemsMax: none
};

// "- before" or "+ after" on a soft ground of its tone.
void draw_side(const char* sign, const std::string& json, Tone tone) {
    if (json.empty()) return;
    const FontScope mono(Role::Mono);
    const std::string text = join(std::string_view(sign), " ", json);
    const float wrap = room() - 2 * kGap;
    const ImVec2 size = ImGui::CalcTextSize(text.data(), text.data() + text.size(), false, wrap);
    const Box box = reserve(ImVec2(room(), size.y + 6));
    ImDrawList& list = *ImGui::GetWindowDrawList();
    list.AddRectFilled(box.min, box.max, theme().fill(tone), kRoundingSmall);
    list.AddText(ImGui::GetFont(), ImGui::GetFontSize(), ImVec2(box.min.x + kGap, box.min.y + 3),
                 theme().tone(tone), text.data(), text.data() + text.size(), wrap);
}

void draw_changes(PanelContext& context, const view::RecordedItem& item, bool first) {
    if (first) {
        say_muted(context.text("config.first_item"));
        return;
    }
    if (item.changes.empty()) say_muted(context.text("config.no_changes"));
    for (const view::PropertyChange& change : item.changes) {
        say_muted(change.path);
        draw_side("-", change.before, Tone::Alarm);
        draw_side("+", change.after, Tone::Ok);
    }
}

void draw_item(PanelContext& context, HistoryMemory& memory, std::size_t index) {
    const view::RecordedItem& item = memory.items[index];
    const bool first = index + 1 == memory.items.size();
    ImGui::PushID(static_cast<int>(index));
    divider();
    {
        const FontScope strong(Role::Strong);
        say(iso_time(floor_to(item.captured, seconds(1))));
    }
    ImGui::SameLine(0, kGap);
    lane_badge(item.status, Lane::Config);
    const std::string why = join(context.text("config.why"), "###why-item");
    const bool open = memory.open == index;
    const std::string json =
        join(context.text(open ? "config.hide_json" : "config.show_json"), "###json-item");
    ImGui::SameLine(0, kGapLarge);
    if (button(why.c_str(), ButtonKind::Link)) {
        context.screen.selected_effect = item.effect;
        context.screen.dock = Dock::Lenses;
    }
    ImGui::SameLine(0, kGapLarge);
    if (button(json.c_str(), ButtonKind::Link)) memory.open = open ? kItemsMax : index;
    draw_changes(context, item, first);
    for (const std::string& related : item.related)
        say_muted(related);
    if (open) json_tree("item-json", item.json, {.open_depth = 2});
    ImGui::PopID();
}

}  // namespace

void draw_config_history(PanelContext& context, const Str& type, const Str& id) {
    auto& memory =
        context.screen.memory<HistoryMemory>(join("config-history:", type.view(), "/", id.view()));
    const std::uint64_t stamp = reading_stamp(context);
    if (memory.stamp != stamp) {
        memory.stamp = stamp;
        memory.items = view::config_timeline(context.world, context.place(), type, id, kItemsMax);
    }
    begin_panel("history", {id.view(), static_cast<int>(memory.items.size()), type.view()});
    for (std::size_t i = 0; i < memory.items.size(); ++i)
        draw_item(context, memory, i);
    end_panel();
}

}  // namespace skylens::ui
