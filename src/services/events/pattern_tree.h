// Turns the flat conditions of one combination into the tree that the matcher walks.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "services/events/pattern_data.h"

namespace skylens::events {

// Dotted path → index of its condition; in alphabetical order, the order EventBridge tries them in.
using Branch = std::map<std::string, std::uint32_t>;

// Adds one combination, its nodes and its depth to the pattern.
void add_combination(const Branch& branch, PatternData& data);

}  // namespace skylens::events
