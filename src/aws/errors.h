// Errors that many services share. A service's own errors live in its errors.h.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "base/str.h"

namespace skylens::aws {

template <class... Parts>
Error error(std::string_view code, const Parts&... parts) {
    return Error{std::string(code), join(parts...), 400};
}

// A capability of AWS that is not simulated, named.
template <class... Parts>
Error not_simulated(const Parts&... parts) {
    return Error{"NotSimulated", join(parts..., " is not simulated"), 501};
}

}  // namespace skylens::aws
