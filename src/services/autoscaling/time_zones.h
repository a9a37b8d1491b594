// Time zones of scheduled actions, by their IANA names.
#pragma once

#include <optional>
#include <string_view>

#include "base/time.h"

namespace skylens::autoscaling {

// What is added to UTC in that zone at that moment. Nothing for a zone that is not known here.
std::optional<Duration> offset_at(std::string_view zone, SimTime utc);

}  // namespace skylens::autoscaling
