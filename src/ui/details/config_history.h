// The Config timeline of one resource: every recorded item, newest first, with what changed.
#pragma once

#include "ui/panel.h"

namespace skylens::ui {

void draw_config_history(PanelContext& context, const Str& type, const Str& id);

}  // namespace skylens::ui
