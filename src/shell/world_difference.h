// The readable difference of two worlds: resources that only one of them has, members that differ,
// how many records each holds.
#pragma once

#include <string>
#include <vector>

#include "aws/world.h"

namespace skylens::shell {

struct WorldDifference {
    Value json;                      // {"equal", "time": [here, there], "only_here": […], …}
    std::vector<std::string> lines;  // for the terminal; empty when the worlds are equal
};

// `there` is what the other world is called.
WorldDifference difference_of(const aws::World& here, const aws::World& other,
                              std::string_view there);

}  // namespace skylens::shell
