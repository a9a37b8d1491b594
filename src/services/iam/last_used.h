// When an access key or a role was last used, read from the records of its calls.
#pragma once

#include <optional>
#include <string_view>

#include "aws/world.h"
#include "services/iam/state.h"

namespace skylens::iam {

struct LastUse {
    SimTime time;
    Str service;  // "ec2"
    Str region;
};

std::optional<LastUse> last_key_use(const aws::World& world, std::uint16_t account,
                                    std::string_view access_key_id);
std::optional<LastUse> last_role_use(const aws::World& world, std::uint16_t account,
                                     std::string_view role);

}  // namespace skylens::iam
