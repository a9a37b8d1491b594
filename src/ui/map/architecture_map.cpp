#include "ui/map/architecture_map.h"

#include "base/text.h"
#include "ui/draw.h"
#include "ui/map/map_lines.h"
#include "ui/widgets/tooltip.h"

namespace skylens::ui {
namespace {

struct Canvas {
    PanelContext& context;
    ImDrawList& list;
    ImVec2 origin;

    [[nodiscard]] Box at(const MapRect& rect) const {
        const ImVec2 min = snap(ImVec2(origin.x + rect.x, origin.y + rect.y));
        return {min, ImVec2(min.x + rect.width, min.y + rect.height)};
    }
};

// "12", "3.4", "0.25": three digits say enough.
std::string short_number(double number) {
    if (number >= 100) return std::to_string(static_cast<std::int64_t>(number + 0.5));
    const auto hundredths = static_cast<std::int64_t>(number * 100 + 0.5);
    std::string text = join(hundredths / 100, ".", hundredths % 100 / 10, hundredths % 10);
    while (text.back() == '0')
        text.pop_back();
    if (text.back() == '.') text.pop_back();
    return text;
}

void draw_frame_box(const Canvas& canvas, const MapRect& rect, ImU32 ground) {
    const Box box = canvas.at(rect);
    canvas.list.AddRectFilled(box.min, box.max, ground, kRounding);
    canvas.list.AddRect(box.min, box.max, theme().border, kRounding);
}

// In front of the lines, which its ground keeps away from the words.
void draw_title(const Canvas& canvas, const MapRect& rect, ImU32 ground, std::string_view title) {
    const Box box = canvas.at(rect);
    const FontScope scope(Role::Small);
    const float width = std::min(box.width() - 2 * kGap, text_width(title));
    const ImVec2 at(box.min.x + kGap, box.min.y + 4);
    const ImVec2 end(at.x + width + 3, at.y + ImGui::GetTextLineHeight());
    canvas.list.AddRectFilled(ImVec2(at.x - 3, at.y), end, theme().panel, kRoundingSmall);
    canvas.list.AddRectFilled(ImVec2(at.x - 3, at.y), end, ground, kRoundingSmall);
    text_fit(canvas.list, at, box.width() - 2 * kGap, theme().text_muted, title);
}

ImU32 zone_ground() { return fade(theme().hover, 0.5f); }

const char* health_word(const PanelContext& context, view::MapHealth health) {
    switch (health) {
        case view::MapHealth::Healthy:
            return context.text("map.healthy");
        case view::MapHealth::Unhealthy:
            return context.text("map.unhealthy");
        case view::MapHealth::Waiting:
            return context.text("map.waiting");
        case view::MapHealth::Off:
            return context.text("map.off");
        case view::MapHealth::Unknown:
            break;
    }
    return context.text("map.unchecked");
}

// A box that leads to a page. Gives where it is.
Box link_box(const Canvas& canvas, const MapRect& rect, const std::string& label, ImU32 mark,
             std::string_view page, const Str& selected) {
    const Theme& t = theme();
    const Box box = canvas.at(rect);
    ImGui::SetCursorScreenPos(box.min);
    const bool pressed = ImGui::InvisibleButton(label.c_str(), ImVec2(rect.width, rect.height),
                                                ImGuiButtonFlags_EnableNav);
    const bool hovered = ImGui::IsItemHovered();
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (pressed) canvas.context.commands.push(GoToPage{Str(page), selected});
    canvas.list.AddRectFilled(box.min, box.max, t.raised, kRoundingSmall);
    if (hovered) canvas.list.AddRectFilled(box.min, box.max, t.hover, kRoundingSmall);
    canvas.list.AddRect(box.min, box.max, hovered ? t.accent : t.border_strong, kRoundingSmall);
    canvas.list.AddRectFilled(ImVec2(box.min.x, box.min.y + 5),
                              ImVec2(box.min.x + 3, box.max.y - 5), mark, 2);
    return box;
}

// Two or three lines inside a box.
void write_lines(const Canvas& canvas, const Box& box, std::string_view title,
                 std::string_view second, ImU32 color) {
    const float width = box.width() - 16;
    {
        const FontScope scope(Role::Strong);
        text_fit(canvas.list, ImVec2(box.min.x + 10, box.min.y + 4), width, theme().text, title);
    }
    const FontScope scope(Role::Small);
    text_fit(canvas.list, ImVec2(box.min.x + 10, box.max.y - ImGui::GetTextLineHeight() - 5), width,
             color, second);
}

void draw_instance_box(const Canvas& canvas, const InstanceBox& placed) {
    const view::MapInstance& instance = *placed.instance;
    const PanelContext& context = canvas.context;
    const bool running = instance.state == "running";
    const std::string load = running && instance.cpu >= 0
                                 ? join(short_number(instance.cpu), " % CPU")
                                 : std::string(instance.state.view());
    const std::string label =
        join(instance.name.view(), ", ", load, ", ", health_word(context, instance.health),
             "###map-", instance.id.view());
    const Box box = link_box(canvas, placed.box, label, health_color(instance.health),
                             "ec2-instances", instance.id);
    std::string more = join(instance.name.view(), " · ", instance.id.view(), " · ",
                            health_word(context, instance.health));
    if (instance.demand > 0)
        more += join(" · ", context.texts.format("map.rate", {short_number(instance.demand)}));
    if (!instance.group.empty()) more += join(" · ", instance.group.view());
    tooltip(more);
    const bool bad = instance.health == view::MapHealth::Unhealthy;
    write_lines(canvas, box, instance.name.view(),
                bad ? join(load, " · ", health_word(context, instance.health)) : load,
                bad ? theme().tone(Tone::Alarm) : theme().text_muted);
}

void draw_subnet(const Canvas& canvas, const SubnetBox& placed) {
    const PanelContext& context = canvas.context;
    const view::MapSubnet& subnet = *placed.subnet;
    std::string title =
        join(context.text(subnet.is_public ? "map.public_subnet" : "map.private_subnet"), " · ",
             subnet.name.empty() ? "" : join(subnet.name.view(), " · "), subnet.cidr.view());
    if (subnet.has_nat_gateway) title += join(" · ", context.text("map.nat"));
    draw_title(canvas, placed.box, theme().sunken, title);
    for (const InstanceBox& instance : placed.instances)
        draw_instance_box(canvas, instance);
    const std::string note =
        placed.hidden > 0 ? context.texts.format("map.hidden", {std::to_string(placed.hidden)})
        : placed.instances.empty() ? context.text("map.no_instances")
                                   : std::string();
    if (note.empty()) return;
    const Box box = canvas.at(placed.box);
    const FontScope scope(Role::Small);
    text_fit(canvas.list, ImVec2(box.min.x + kGap, box.max.y - 20), box.width() - 2 * kGap,
             theme().text_muted, note);
}

void draw_balancer(const Canvas& canvas, const BalancerBox& placed) {
    const PanelContext& context = canvas.context;
    const view::MapBalancer& balancer = *placed.balancer;
    std::string traffic = balancer.rate < 0
                              ? std::string(context.text("map.counting"))
                              : context.texts.format("map.rate", {short_number(balancer.rate)});
    if (balancer.errors > 0)
        traffic +=
            join(" · ", context.texts.format("map.errors", {short_number(balancer.errors * 100)}));
    if (balancer.state != "active") traffic = std::string(balancer.state.view());
    const Tone tone = balancer.errors > 0.01 ? Tone::Alarm : Tone::Ok;
    const std::string label =
        join(balancer.name.view(), ", ", traffic, "###map-", balancer.name.view());
    const Box box =
        link_box(canvas, placed.box, label, theme().tone(tone), "elb-load-balancers", balancer.id);
    write_lines(canvas, box, balancer.name.view(), traffic,
                tone == Tone::Alarm ? theme().tone(tone) : theme().text_muted);
}

void draw_internet(const Canvas& canvas, const MapRect& rect) {
    if (rect.width <= 0) return;
    const Box box = canvas.at(rect);
    const Theme& t = theme();
    const float round = rect.height / 2;
    canvas.list.AddRectFilled(box.min, box.max, t.raised, round);
    canvas.list.AddRect(box.min, box.max, t.border_strong, round);
    const std::string_view name = canvas.context.text("map.internet");
    text_at(canvas.list,
            ImVec2(box.center().x - text_width(name) / 2,
                   box.center().y - ImGui::GetTextLineHeight() / 2),
            t.text, name);
}

}  // namespace

void draw_vpc_map(PanelContext& context, const view::MapVpc& vpc) {
    const MapLayout layout = lay_out(vpc, room());
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const Canvas canvas{context, *ImGui::GetWindowDrawList(), snap(start)};
    ImGui::PushID(vpc.id.string().c_str());
    const std::string title =
        join("VPC ", vpc.name.empty() ? vpc.id.view() : vpc.name.view(), " · ", vpc.cidr.view());
    draw_frame_box(canvas, layout.frame, theme().panel);
    for (const ZoneBox& zone : layout.zones) {
        draw_frame_box(canvas, zone.box, zone_ground());
        for (const SubnetBox& subnet : zone.subnets)
            draw_frame_box(canvas, subnet.box, theme().sunken);
    }
    draw_map_lines(canvas.list, canvas.origin, vpc, layout,
                   context.screen.running && !kit().reduced_motion);
    draw_title(canvas, layout.frame, theme().panel, title);
    for (const ZoneBox& zone : layout.zones) {
        draw_title(canvas, zone.box, zone_ground(), zone.zone->name.view());
        for (const SubnetBox& subnet : zone.subnets)
            draw_subnet(canvas, subnet);
    }
    draw_internet(canvas, layout.internet);
    for (const BalancerBox& balancer : layout.balancers)
        draw_balancer(canvas, balancer);
    ImGui::PopID();
    ImGui::SetCursorScreenPos(start);
    ImGui::Dummy(ImVec2(room(), layout.height));
    if (vpc.empty_subnets > 0)
        say_muted(context.texts.format("map.empty_subnets", {std::to_string(vpc.empty_subnets)}));
}

}  // namespace skylens::ui
