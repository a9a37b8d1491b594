#include "ui/map/map_layout.h"

#include <algorithm>

namespace skylens::ui {
namespace {

constexpr float kSpace = 10.0f;
constexpr float kInternetWidth = 110.0f;
constexpr float kInternetHeight = 28.0f;
constexpr float kBalancerWidth = 190.0f;
constexpr float kBalancerHeight = 52.0f;
constexpr float kInstanceWidth = 104.0f;  // at least
constexpr float kInstanceHeight = 44.0f;
constexpr float kFan = 44.0f;              // the room in which lines part
constexpr std::size_t kInstancesMax = 24;  // of one subnet

float place_internet(const view::MapVpc& vpc, float width, MapLayout& layout) {
    if (!vpc.has_internet_gateway) return 0;
    layout.internet = {(width - kInternetWidth) / 2, 0, kInternetWidth, kInternetHeight};
    return kInternetHeight + kFan / 2;
}

float place_balancers(const view::MapVpc& vpc, float top, float width, MapLayout& layout) {
    if (vpc.balancers.empty()) return top;
    const auto count = static_cast<float>(vpc.balancers.size());
    const float wide =
        std::min(kBalancerWidth, (width - 2 * kSpace - (count - 1) * kSpace) / count);
    float x = (width - count * wide - (count - 1) * kSpace) / 2;
    for (const view::MapBalancer& balancer : vpc.balancers) {
        layout.balancers.push_back({{x, top, wide, kBalancerHeight}, &balancer});
        x += wide + kSpace;
    }
    return top + kBalancerHeight + kFan;
}

SubnetBox place_subnet(const view::MapSubnet& subnet, float x, float y, float width) {
    SubnetBox placed;
    placed.subnet = &subnet;
    const float inner = width - 2 * kSpace;
    const auto columns =
        static_cast<std::size_t>(std::max(1.0f, (inner + kSpace) / (kInstanceWidth + kSpace)));
    const float gaps = kSpace * static_cast<float>(columns - 1);
    const float wide = (inner - gaps) / static_cast<float>(columns);
    const std::size_t count = std::min(subnet.instances.size(), kInstancesMax);
    for (std::size_t i = 0; i < count; ++i) {
        const auto column = static_cast<float>(i % columns);
        const auto row = static_cast<float>(i / columns);
        placed.instances.push_back(
            {{x + kSpace + column * (wide + kSpace),
              y + kMapTitle + row * (kInstanceHeight + kSpace), wide, kInstanceHeight},
             &subnet.instances[i]});
    }
    placed.hidden = subnet.instances.size() - count;
    const auto rows = static_cast<float>((count + columns - 1) / columns);
    float height = kMapTitle + rows * (kInstanceHeight + kSpace);
    if (placed.hidden > 0 || count == 0) height += kMapTitle;
    placed.box = {x, y, width, height};
    return placed;
}

ZoneBox place_zone(const view::MapZone& zone, float x, float y, float width) {
    ZoneBox placed;
    placed.zone = &zone;
    float below = y + kMapTitle;
    for (const view::MapSubnet& subnet : zone.subnets) {
        placed.subnets.push_back(place_subnet(subnet, x + kSpace, below, width - 2 * kSpace));
        below = placed.subnets.back().box.bottom() + kSpace;
    }
    placed.box = {x, y, width, below - y};
    return placed;
}

}  // namespace

MapLayout lay_out(const view::MapVpc& vpc, float width) {
    MapLayout layout;
    const float frame_top = place_internet(vpc, width, layout);
    const float top = place_balancers(vpc, frame_top + kMapTitle + kSpace / 2, width, layout);
    const auto zones = static_cast<float>(std::max<std::size_t>(vpc.zones.size(), 1));
    const float wide = (width - kSpace * (zones + 1)) / zones;
    float x = kSpace;
    float bottom = top;
    for (const view::MapZone& zone : vpc.zones) {
        layout.zones.push_back(place_zone(zone, x, top, wide));
        bottom = std::max(bottom, layout.zones.back().box.bottom());
        x += wide + kSpace;
    }
    for (ZoneBox& zone : layout.zones)
        zone.box.height = bottom - zone.box.y;
    layout.height = bottom + kSpace;
    layout.frame = {0, frame_top, width, layout.height - frame_top};
    return layout;
}

const InstanceBox* find_instance(const MapLayout& layout, const Str& id) {
    for (const ZoneBox& zone : layout.zones) {
        for (const SubnetBox& subnet : zone.subnets) {
            for (const InstanceBox& box : subnet.instances) {
                if (box.instance->id == id) return &box;
            }
        }
    }
    return nullptr;
}

}  // namespace skylens::ui
