// Auto Scaling groups, their policies, activities and hooks, of one account in one Region.
#pragma once

#include <tuple>

namespace skylens::autoscaling {

struct State {
    auto fields() const { return std::tie(); }
};

}  // namespace skylens::autoscaling
