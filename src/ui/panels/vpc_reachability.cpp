// Does it arrive? A packet between two sides, what every gate on its way said, and which rule
// decided. The shell's `sim reach` answers the same.
#include "base/cidr.h"
#include "services/ec2/reach_text.h"
#include "services/ec2/state.h"
#include "ui/draw.h"
#include "ui/panel.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/command_preview.h"
#include "ui/widgets/form.h"
#include "ui/widgets/panel.h"

namespace skylens::ui {
namespace vpc_reachability {

// An address of the documentation's range, for somebody on the Internet (RFC 5737).
constexpr char kInternet[] = "198.51.100.7";

struct Memory {
    int source = 0;
    int destination = 1;
    std::string port = "tcp/443";
};

struct Sides {
    std::vector<std::string> ids;  // as `sim reach` takes them
    std::vector<std::string> labels;
};

Sides sides_of(const PanelContext& context) {
    Sides sides;
    sides.ids.emplace_back(kInternet);
    sides.labels.push_back(join(context.text("vpc.reach_internet"), " (", kInternet, ")"));
    for (const ec2::Instance& instance : context.here().ec2->instances) {
        if (instance.interface_id.empty()) continue;
        sides.ids.push_back(instance.id.string());
        sides.labels.push_back(instance.id.string());
        for (const ec2::Tag& tag : instance.tags) {
            if (tag.key == "Name") sides.labels.back() += join(" · ", tag.value);
        }
    }
    return sides;
}

std::string sentence(const PanelContext& context, const ec2::Step& step) {
    return context.texts.format(step.text_key(),
                                {step.id.view(), step.rule.view(), ipv4_text(step.destination)});
}

void draw_step(const PanelContext& context, const ec2::Step& step) {
    status_sign(step.allow ? Tone::Ok : Tone::Alarm);
    ImGui::SameLine(0, kGapSmall);
    say(sentence(context, step));
    if (step.gate != ec2::Gate::SecurityGroup && step.gate != ec2::Gate::NetworkAcl) return;
    ImGui::SameLine(0, kGap);
    say_muted(join(context.text(step.egress ? "reach.outbound" : "reach.inbound"), " · ",
                   step.interface_id.empty() ? step.subnet_id.view() : step.interface_id.view()));
}

void draw_way(const PanelContext& context, const ec2::Reach& reach, bool reply) {
    bool titled = false;
    for (const ec2::Step& step : reach.steps) {
        if (step.reply != reply) continue;
        if (!titled) section_title(context.text(reply ? "reach.reply" : "vpc.reach_there"));
        titled = true;
        draw_step(context, step);
    }
}

void draw_verdict(const PanelContext& context, const ec2::Reach& reach) {
    const char* key = reach.works()   ? "reach.works"
                      : reach.arrives ? "reach.one-way"
                                      : "reach.stopped";
    const bool decided = !reach.works() && !reach.steps.empty();
    notice(reach.works() ? Tone::Ok : Tone::Alarm, context.text(key),
           decided ? sentence(context, reach.steps.back()) : std::string());
}

void draw_answer(const PanelContext& context, const Sides& sides, const Memory& memory) {
    const std::string& source = sides.ids[static_cast<std::size_t>(memory.source)];
    const std::string& destination = sides.ids[static_cast<std::size_t>(memory.destination)];
    const auto flow =
        ec2::read_flow(context.world, context.place(), source, destination, memory.port);
    if (!flow.ok()) {
        notice(Tone::Alarm, flow.error().message);
        return;
    }
    const ec2::Reach reach = ec2::decide(context.world, context.place(), flow.value());
    draw_verdict(context, reach);
    draw_way(context, reach, false);
    draw_way(context, reach, true);
    command_preview("reach", context.text("form.command"),
                    join("sim reach ", source, " ", destination, " ", memory.port));
}

void draw(PanelContext& context) {
    auto& memory = context.screen.memory<Memory>("vpc-reachability");
    page_title(context.text("vpc.reach"), context.text("vpc.reach_text"));
    const Sides sides = sides_of(context);
    const auto count = static_cast<int>(sides.ids.size());
    if (count < 2) {
        notice(Tone::Neutral, context.text("vpc.reach_empty"));
        return;
    }
    if (memory.source >= count) memory.source = 0;
    if (memory.destination >= count) memory.destination = 1;
    const std::string from = join(context.text("vpc.reach_from"), "###reach-from");
    const std::string to = join(context.text("vpc.reach_to"), "###reach-to");
    const std::string port = join(context.text("vpc.reach_port"), "###reach-port");
    select_field({.label = from.c_str()}, memory.source, sides.labels);
    select_field({.label = to.c_str()}, memory.destination, sides.labels);
    text_field({.label = port.c_str(), .hint = "tcp/22, udp/53, icmp"}, memory.port);
    draw_answer(context, sides, memory);
}

}  // namespace vpc_reachability

SKYLENS_DEFINE_PANEL(VpcReachability) = {
    .id = "vpc-reachability", .group = "vpc", .title = "vpc.reach", .draw = vpc_reachability::draw};

}  // namespace skylens::ui
