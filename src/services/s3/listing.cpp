#include "services/s3/listing.h"

#include "services/s3/errors.h"
#include "services/s3/state.h"

namespace skylens::s3 {

Result<Listing> listing_of(const aws::Params& params) {
    SKYLENS_TRY_OK(refuse(params, {"EncodingType", "OptionalObjectAttributes", "RequestPayer"}));
    Listing listing{params.str("Prefix"), params.str("Delimiter"),
                    params.integer("MaxKeys", kKeysPerPage)};
    if (listing.max_keys < 0) {
        return invalid_argument("Argument maxKeys must be an integer between 0 and 2147483647");
    }
    if (listing.max_keys > kKeysPerPage) listing.max_keys = kKeysPerPage;
    return listing;
}

bool has_prefix(const Listing& listing, std::string_view key) {
    return key.substr(0, listing.prefix.size()) == listing.prefix.view();
}

std::string_view common_prefix(const Listing& listing, std::string_view key) {
    if (listing.delimiter.empty()) return {};
    const std::size_t found = key.find(listing.delimiter.view(), listing.prefix.size());
    if (found == std::string_view::npos) return {};
    return key.substr(0, found + listing.delimiter.size());
}

void add_listing_members(const Listing& listing, const Bucket& bucket, Value& result) {
    result.set("Name", bucket.id);
    result.set("Prefix", listing.prefix);
    if (!listing.delimiter.empty()) result.set("Delimiter", listing.delimiter);
    result.set("MaxKeys", listing.max_keys);
}

}  // namespace skylens::s3
