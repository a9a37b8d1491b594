// AWS Config's recorder, items and rules of one account in one Region.
#pragma once

#include <tuple>

namespace skylens::config {

struct State {
    auto fields() const { return std::tie(); }
};

}  // namespace skylens::config
