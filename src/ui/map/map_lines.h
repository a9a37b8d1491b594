// The lines of an architecture map: from the Internet to load balancers, and from these to targets.
#pragma once

#include <imgui.h>

#include "ui/map/map_layout.h"

namespace skylens::ui {

// `moving`: dots travel along lines that carry traffic.
void draw_map_lines(ImDrawList& list, ImVec2 origin, const view::MapVpc& vpc,
                    const MapLayout& layout, bool moving);

// The colour that stands for a health, with a word beside it.
ImU32 health_color(view::MapHealth health);

}  // namespace skylens::ui
