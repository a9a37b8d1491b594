// What the S3 page shows of a bucket: whether it is public, and its settings.
#pragma once

#include "ui/panel.h"

namespace skylens::ui {

void draw_bucket(PanelContext& context, const Value& row);

}  // namespace skylens::ui
