// IAM users, groups, roles and policies of one account.
#pragma once

#include <tuple>

namespace skylens::iam {

struct State {
    auto fields() const { return std::tie(); }
};

}  // namespace skylens::iam
