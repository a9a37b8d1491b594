// Errors that many services share. A service's own errors live in its errors.h.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "base/str.h"

namespace skylens::aws {

// An error of that HTTP status whose message is put together from the pieces.
Failure error_of_pieces(int status, const char* code, std::size_t code_size, const Piece* pieces,
                        std::size_t count);

template <class... Parts>
Failure error_with_status(int status, std::string_view code, const Parts&... parts) {
    const Piece pieces[] = {Piece(parts)...};
    return error_of_pieces(status, code.data(), code.size(), pieces, sizeof...(parts));
}

template <class... Parts>
Failure error(std::string_view code, const Parts&... parts) {
    return error_with_status(400, code, parts...);
}

// A capability of AWS that is not simulated, named.
template <class... Parts>
Failure not_simulated(const Parts&... parts) {
    return error_with_status(501, "NotSimulated", parts..., " is not simulated");
}

}  // namespace skylens::aws
