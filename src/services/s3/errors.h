// Amazon S3's error codes and messages.
// Source: Amazon S3 API Reference, "Error responses"; messages as the service sends them.
#pragma once

#include <string>
#include <string_view>

#include "aws/errors.h"
#include "aws/params.h"

namespace skylens::s3 {

Failure access_denied();
Failure no_such_bucket();
Failure no_such_key();
Failure no_such_version();
Failure malformed_xml();
Failure malformed_policy(std::string_view message);
Failure invalid_argument(std::string_view message);
Failure invalid_request(std::string_view message);
Failure acl_not_supported();
Failure precondition_failed();

template <class... Parts>
Failure failure(int status, std::string_view code, const Parts&... parts) {
    return aws::error_with_status(status, code, parts...);
}

// Refuses the call when one of these parameters is given: what they ask for is not simulated.
Status refuse(const aws::Params& params, std::initializer_list<std::string_view> names);

}  // namespace skylens::s3
