// Event buses and rules of one account in one Region.
#pragma once

#include <tuple>

namespace skylens::events {

struct State {
    auto fields() const { return std::tie(); }
};

}  // namespace skylens::events
