// Which keys a listing shows: prefix, delimiter, page size.
#pragma once

#include <string_view>

#include "aws/operation.h"
#include "services/s3/state.h"

namespace skylens::s3 {

inline constexpr std::int64_t kKeysPerPage = 1'000;

struct Listing {
    Str prefix;
    Str delimiter;
    std::int64_t max_keys = kKeysPerPage;
};

// Errors: InvalidArgument (MaxKeys, EncodingType), NotSimulated (OptionalObjectAttributes, …).
Result<Listing> listing_of(const aws::Params& params);

// The common prefix that hides the key ("in/" for "in/a.csv" with delimiter "/"); empty when the
// key shows itself.
std::string_view common_prefix(const Listing& listing, std::string_view key);

bool has_prefix(const Listing& listing, std::string_view key);

// "Prefix" members of a list of common prefixes.
void add_listing_members(const Listing& listing, const Bucket& bucket, Value& result);

}  // namespace skylens::s3
