// Parameters that an operation of AWS takes and this one does not.
#pragma once

#include <initializer_list>
#include <string_view>

#include "aws/errors.h"
#include "aws/operation.h"

namespace skylens::ec2 {

// NotSimulated for the first of these members that the call gives.
inline Status refuse_unsimulated(const aws::Params& params, std::string_view operation,
                                 std::initializer_list<std::string_view> members) {
    for (const std::string_view member : members) {
        if (params.has(member)) return aws::not_simulated(operation, " with ", member);
    }
    return Ok{};
}

}  // namespace skylens::ec2
