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

// One page of the current objects behind `start`, in the order of their keys.
struct ObjectPage {
    Value contents = Value::array();
    Value prefixes = Value::array();
    Str last;  // key or common prefix
    bool truncated = false;
};
ObjectPage page_of(const aws::ReadCall& call, const Bucket& bucket, const Listing& listing,
                   const Str& start, bool with_owner);
// What both listings answer of it.
Value page_value(const ObjectPage& page, const Listing& listing, const Bucket& bucket);

// s3:ListBucket with s3:prefix, s3:delimiter and s3:max-keys.
void need_listing(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out);

// "Prefix" members of a list of common prefixes.
void add_listing_members(const Listing& listing, const Bucket& bucket, Value& result);

}  // namespace skylens::s3
