// Log groups of one account in one Region.
#pragma once

#include <tuple>

namespace skylens::logs {

struct State {
    auto fields() const { return std::tie(); }
};

}  // namespace skylens::logs
