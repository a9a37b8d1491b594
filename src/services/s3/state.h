// All buckets; their names are global.
#pragma once

#include <tuple>

namespace skylens::s3 {

struct State {
    auto fields() const { return std::tie(); }
};

}  // namespace skylens::s3
