// Load balancers, listeners, rules and target groups, of one account in one Region.
#pragma once

#include <tuple>

namespace skylens::elbv2 {

struct State {
    auto fields() const { return std::tie(); }
};

}  // namespace skylens::elbv2
