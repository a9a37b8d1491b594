// Reading ARNs: arn:partition:service:region:account:resource. To write one see arn() in world.h.
#pragma once

#include <optional>
#include <string_view>

#include "aws/world.h"

namespace skylens::aws {

// The parts are views into the text that was parsed.
struct Arn {
    std::string_view partition;
    std::string_view service;
    std::string_view region;
    std::string_view account;
    std::string_view resource;  // everything behind the fifth colon

    // "mytopic" of "mytopic", "web" of "function:web", "default" of "event-bus/default": the
    // part behind the first ':' or '/', or the whole.
    [[nodiscard]] std::string_view name() const;
};

// Nothing when the text has fewer than six parts or does not start with "arn".
std::optional<Arn> parse_arn(std::string_view text);

// The account and Region of the ARN, when this world has both.
std::optional<Place> place_of(const World& world, const Arn& arn);

}  // namespace skylens::aws
