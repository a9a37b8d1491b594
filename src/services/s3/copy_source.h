// The CopySource parameter and other URL-encoded texts.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "base/str.h"

namespace skylens::s3 {

struct CopySource {
    Str bucket;
    Str key;
    Str version_id;  // empty: the current version
};

// "bucket/key", "/bucket/key?versionId=…", URL-encoded. Error InvalidArgument.
Result<CopySource> copy_source_of(std::string_view text);

std::string url_decoded(std::string_view text);

}  // namespace skylens::s3
