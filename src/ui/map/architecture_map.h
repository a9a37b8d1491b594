// The architecture map: a VPC drawn with its zones, subnets, instances, load balancers and the
// traffic between them.
#pragma once

#include "ui/panel.h"
#include "view/architecture.h"

namespace skylens::ui {

// Draws one VPC as wide as there is room. What is clicked opens its page.
void draw_vpc_map(PanelContext& context, const view::MapVpc& vpc);

}  // namespace skylens::ui
