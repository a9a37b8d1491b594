// Pages of a listing. Tokens carry the position and what they belong to, so that a token of
// another call is refused as AWS refuses it.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/result.h"
#include "base/str.h"

namespace skylens::aws {

// The token for the page that starts at `position` of the listing named `listing` (an operation
// name plus whatever the order depends on).
Str page_token(std::string_view listing, std::size_t position);

// The position a token stands for; 0 for an empty token. Error: `code` and `message` as the
// service words it.
Result<std::size_t> page_position(std::string_view listing, std::string_view token,
                                  std::string_view code, std::string_view message);

}  // namespace skylens::aws
