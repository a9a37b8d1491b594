// What the Config pages share.
#pragma once

#include "ui/panel.h"

namespace skylens::ui {

// The judgements of a rule, resource by resource, with their reasons.
void draw_evaluations(PanelContext& context, const Value& row);

// How many resources are noncompliant.
Badge config_badge(const aws::World& world, aws::Place place);

}  // namespace skylens::ui
