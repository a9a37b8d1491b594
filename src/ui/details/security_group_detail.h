// A security group's rules, each with its own way out.
#pragma once

#include "ui/panel.h"

namespace skylens::ui {

// `row` is one of DescribeSecurityGroups.
void draw_security_group(PanelContext& context, const Value& row);

}  // namespace skylens::ui
