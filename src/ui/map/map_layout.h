// Where the things of an architecture map stand, in pixels from the map's top left corner.
#pragma once

#include <vector>

#include "view/architecture.h"

namespace skylens::ui {

struct MapRect {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;

    [[nodiscard]] float center() const { return x + width / 2; }
    [[nodiscard]] float bottom() const { return y + height; }
    [[nodiscard]] float right() const { return x + width; }
};

struct InstanceBox {
    MapRect box;
    const view::MapInstance* instance = nullptr;
};

struct SubnetBox {
    MapRect box;
    const view::MapSubnet* subnet = nullptr;
    std::vector<InstanceBox> instances;
    std::size_t hidden = 0;  // instances that found no room
};

struct ZoneBox {
    MapRect box;
    const view::MapZone* zone = nullptr;
    std::vector<SubnetBox> subnets;
};

struct BalancerBox {
    MapRect box;
    const view::MapBalancer* balancer = nullptr;
};

struct MapLayout {
    MapRect frame;     // of the VPC
    MapRect internet;  // empty without an internet gateway
    std::vector<BalancerBox> balancers;
    std::vector<ZoneBox> zones;
    float height = 0;
};

inline constexpr float kMapTitle = 24.0f;  // the line of a frame's name

// The layout points into `vpc`.
MapLayout lay_out(const view::MapVpc& vpc, float width);

// The box of an instance, or null when it is hidden.
const InstanceBox* find_instance(const MapLayout& layout, const Str& id);

}  // namespace skylens::ui
