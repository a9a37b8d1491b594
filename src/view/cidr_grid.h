// The table of IPv4 blocks that a VPC may or may not add, as a grid of cases that the simulation
// itself decides.
// Source: VPC User Guide, "IPv4 CIDR block association restrictions".
#pragma once

#include <string>
#include <vector>

#include "base/str.h"

namespace skylens::view {

struct CidrCase {
    bool allowed = false;
    Str code;     // of the refusal
    Str message;  // in AWS's words
};

struct CidrGrid {
    std::vector<Str> present;                  // the rows: the block that a VPC has
    std::vector<Str> added;                    // the columns: the block it would add
    std::vector<std::vector<CidrCase>> cases;  // by row, then column
};

CidrGrid cidr_grid();

}  // namespace skylens::view
