// Topics, subscriptions and the inbox of one account in one Region.
#pragma once

#include <tuple>

namespace skylens::sns {

struct State {
    auto fields() const { return std::tie(); }
};

}  // namespace skylens::sns
