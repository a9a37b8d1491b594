// Amazon S3's error codes and messages.
// Source: Amazon S3 API Reference, "Error responses"; messages as the service sends them.
#pragma once

#include <string>
#include <string_view>

#include "aws/errors.h"
#include "aws/params.h"

namespace skylens::s3 {

Error access_denied();
Error no_such_bucket();
Error no_such_key();
Error no_such_version();
Error malformed_xml();
Error malformed_policy(std::string_view message);
Error invalid_argument(std::string_view message);
Error invalid_request(std::string_view message);
Error acl_not_supported();
Error precondition_failed();

template <class... Parts>
Error failure(int status, std::string_view code, const Parts&... parts) {
    return Error{std::string(code), join(parts...), status};
}

// Refuses the call when one of these parameters is given: what they ask for is not simulated.
Status refuse(const aws::Params& params, std::initializer_list<std::string_view> names);

}  // namespace skylens::s3
