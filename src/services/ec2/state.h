// EC2 resources of one account in one Region.
#pragma once

#include <tuple>

namespace skylens::ec2 {

struct State {
    auto fields() const { return std::tie(); }
};

}  // namespace skylens::ec2
