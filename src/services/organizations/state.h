// The organization,  its units, accounts and policies:seen from every account.
#pragma once

#include <tuple>

namespace skylens::organizations {

struct State {
    auto fields() const { return std::tie(); }
};

}  // namespace skylens::organizations
