#include "ui/map/map_lines.h"

#include <algorithm>

#include "ui/kit.h"

namespace skylens::ui {
namespace {

struct Line {
    ImVec2 from;
    ImVec2 to;
    ImU32 color = 0;
    double rate = 0;  // requests a second
};

// A third of the way straight down, then over, then straight down again.
struct Bend {
    ImVec2 a, b, c, d;
};

Bend bend_of(const Line& line) {
    const float half = (line.to.y - line.from.y) / 2;
    return {line.from, ImVec2(line.from.x, line.from.y + half), ImVec2(line.to.x, line.to.y - half),
            line.to};
}

ImVec2 point_on(const Bend& bend, float t) {
    const float u = 1 - t;
    const float w[] = {u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t};
    return {w[0] * bend.a.x + w[1] * bend.b.x + w[2] * bend.c.x + w[3] * bend.d.x,
            w[0] * bend.a.y + w[1] * bend.b.y + w[2] * bend.c.y + w[3] * bend.d.y};
}

// One dot for little traffic, up to four for much.
int dots_of(double rate) {
    int dots = 0;
    for (double step = 0; dots < 4 && rate > step; step = step * 10 + 1)
        ++dots;
    return dots;
}

void draw_line(ImDrawList& list, const Line& line, bool moving) {
    const Bend bend = bend_of(line);
    const float thick =
        line.rate > 0 ? std::min(1.2f + static_cast<float>(line.rate) / 40, 4.0f) : 1.0f;
    list.AddBezierCubic(bend.a, bend.b, bend.c, bend.d,
                        fade(line.color, line.rate > 0 ? 0.7f : 0.35f), thick);
    if (!moving) return;
    constexpr double kRoundMs = 1600;
    const int dots = dots_of(line.rate);
    const double turns = kit().now_ms / kRoundMs;
    const double phase = turns - static_cast<double>(static_cast<std::int64_t>(turns));
    for (int i = 0; i < dots; ++i) {
        double t = phase + static_cast<double>(i) / dots;
        if (t >= 1) t -= 1;
        list.AddCircleFilled(point_on(bend, static_cast<float>(t)), 3, line.color);
    }
}

ImVec2 top_of(ImVec2 origin, const MapRect& box) {
    return {origin.x + box.center(), origin.y + box.y};
}
ImVec2 foot_of(ImVec2 origin, const MapRect& box) {
    return {origin.x + box.center(), origin.y + box.bottom()};
}

}  // namespace

ImU32 health_color(view::MapHealth health) {
    const Theme& t = theme();
    switch (health) {
        case view::MapHealth::Healthy:
            return t.tone(Tone::Ok);
        case view::MapHealth::Unhealthy:
            return t.tone(Tone::Alarm);
        case view::MapHealth::Waiting:
            return t.tone(Tone::Info);
        case view::MapHealth::Off:
        case view::MapHealth::Unknown:
            break;
    }
    return t.text_muted;
}

void draw_map_lines(ImDrawList& list, ImVec2 origin, const view::MapVpc& vpc,
                    const MapLayout& layout, bool moving) {
    if (layout.internet.width > 0) {
        for (const BalancerBox& box : layout.balancers)
            draw_line(list,
                      {foot_of(origin, layout.internet), top_of(origin, box.box),
                       theme().lane(Lane::Activity), box.balancer->rate},
                      moving);
    }
    for (const view::MapEdge& edge : vpc.edges) {
        const InstanceBox* target = find_instance(layout, edge.instance_id);
        if (target == nullptr || edge.balancer >= layout.balancers.size()) continue;
        draw_line(list,
                  {foot_of(origin, layout.balancers[edge.balancer].box),
                   top_of(origin, target->box), health_color(edge.health), edge.rate},
                  moving);
    }
}

}  // namespace skylens::ui
