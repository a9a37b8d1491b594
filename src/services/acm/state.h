// Certificates, of one account in one Region.
#pragma once

#include <tuple>

namespace skylens::acm {

struct State {
    auto fields() const { return std::tie(); }
};

}  // namespace skylens::acm
