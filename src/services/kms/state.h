// Keys, aliases and grants, of one account in one Region.
#pragma once

#include <tuple>

namespace skylens::kms {

struct State {
    auto fields() const { return std::tie(); }
};

}  // namespace skylens::kms
