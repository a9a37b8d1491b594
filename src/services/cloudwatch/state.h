// Metrics and alarms of one account in one Region.
#pragma once

#include <tuple>

namespace skylens::cloudwatch {

struct State {
    auto fields() const { return std::tie(); }
};

}  // namespace skylens::cloudwatch
