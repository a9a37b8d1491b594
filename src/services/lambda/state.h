// Lambda functions of one account in one Region.
#pragma once

#include <tuple>

namespace skylens::lambda {

struct State {
    auto fields() const { return std::tie(); }
};

}  // namespace skylens::lambda
