// Queues of one account in one Region.
#pragma once

#include <tuple>

namespace skylens::sqs {

struct State {
    auto fields() const { return std::tie(); }
};

}  // namespace skylens::sqs
