// How server access logs and request metrics call an operation.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/str.h"

namespace skylens::s3 {

enum class RequestKind : std::uint8_t { Get, Put, Delete, Head, Post, List };

struct RequestName {
    Str log_name;  // "REST.GET.OBJECT"
    Str method;    // "GET"
    Str query;     // "?acl", "?list-type=2"
    RequestKind kind = RequestKind::Get;
};

RequestName request_name(std::string_view operation);

}  // namespace skylens::s3
