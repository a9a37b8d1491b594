// Where the person is: "EC2 > Instances > i-0abc".
#pragma once

#include <span>

namespace skylens::ui {

// All but the last entry are links. Gives the index of the one that was clicked, or -1.
int breadcrumb(const char* id, std::span<const char* const> entries);

}  // namespace skylens::ui
