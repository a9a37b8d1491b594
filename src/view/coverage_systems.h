// The systems part of the coverage.
#pragma once

#include "view/coverage.h"

namespace skylens::view {

// Reads assets/systems.json and decides the state of each system from the operations, rules and
// facts measured so far and from the `systems:` lines of the index. Adds to Coverage::unknown.
Status measure_systems(const Value& index, Coverage& coverage);

// Adds a name once; the lists stay sorted.
void add_name(std::vector<Str>& names, const Str& name);

}  // namespace skylens::view
