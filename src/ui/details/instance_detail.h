// What an instance's page shows beside its members: how it does, and what watches it.
#pragma once

#include "ui/panel.h"

namespace skylens::ui {

// `row` is an instance of DescribeInstances.
void draw_instance(PanelContext& context, const Value& row);

}  // namespace skylens::ui
