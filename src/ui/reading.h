// Read-only API calls for pages, answered once and kept until something changes.
#pragma once

#include "ui/panel.h"

namespace skylens::ui {

// The answer of a read-only operation as the present identity, in the present account and Region.
// Leaves no record (aws::peek). Kept until the world, the clock or the identity changes; the
// reference is good until the next call.
const Result<Value>& read(PanelContext& context, std::string_view service,
                          std::string_view operation, const Value& params);

// Changes whenever answers may: a stamp for what is derived from them.
std::uint64_t reading_stamp(const PanelContext& context);

}  // namespace skylens::ui
