// Delivery streams, of one account in one Region.
#pragma once

#include <tuple>

namespace skylens::firehose {

struct State {
    auto fields() const { return std::tie(); }
};

}  // namespace skylens::firehose
