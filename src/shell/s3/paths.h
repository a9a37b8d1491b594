// What the commands of `aws s3` share: paths, and what is printed of an object.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"

namespace skylens::shell::s3 {

// s3://BUCKET/KEY, or a file.
struct Path {
    bool remote = false;
    bool stream = false;  // "-"
    std::string bucket;
    std::string key;   // may be empty, or end in "/"
    std::string file;  // of a local one

    // As the AWS CLI prints it: s3://bucket/key, ./file.
    [[nodiscard]] std::string shown() const;
};

// Refuses ARNs of access points.
Result<Path> parse_path(std::string_view text);
// With the prefix optional, as ls, mb and rb take it.
Result<Path> parse_bucket_path(std::string_view text);

// The name behind the last "/".
std::string last_name(std::string_view path);
// "2026-01-05 09:00:00", UTC.
std::string listing_time(std::string_view iso_time);
// "1.5 KiB" with `human`, else the number.
std::string size_text(std::int64_t bytes, bool human);
// By the ending of the name, as Python's mimetypes; empty for none.
std::string content_type_of(std::string_view name);

}  // namespace skylens::shell::s3
