#include "services/s3/listing.h"

#include "services/s3/acl.h"
#include "services/s3/errors.h"
#include "services/s3/objects.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"

namespace skylens::s3 {
namespace {

Value row_of(const aws::ReadCall& call, const Str& key, const ObjectVersion& version,
             bool with_owner) {
    Value row = Value::object({{"Key", key},
                               {"LastModified", time_text(version.modified)},
                               {"ETag", quoted_etag(version)},
                               {"Size", static_cast<std::int64_t>(version.body.size())},
                               {"StorageClass", version.storage_class}});
    if (with_owner) row.set("Owner", owner_value(call.world, version.owner));
    return row;
}

}  // namespace

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

ObjectPage page_of(const aws::ReadCall& call, const Bucket& bucket, const Listing& listing,
                   const Str& start, bool with_owner) {
    ObjectPage page;
    Str group = start;  // a common prefix that an earlier page has shown hides its keys
    for (auto object = bucket.objects.upper_bound(start); object != bucket.objects.end();
         ++object) {
        const Str& key = object->first;
        if (!has_prefix(listing, key) || object->second.front().delete_marker) continue;
        const std::string_view prefix = common_prefix(listing, key);
        if (!prefix.empty() && prefix == group.view()) continue;
        const auto shown = static_cast<std::int64_t>(page.contents.size() + page.prefixes.size());
        if (shown == listing.max_keys) {
            page.truncated = shown > 0;
            break;
        }
        if (prefix.empty()) {
            page.contents.push(row_of(call, key, object->second.front(), with_owner));
            page.last = key;
        } else {
            group = Str(prefix);
            page.prefixes.push(Value::object({{"Prefix", group}}));
            page.last = group;
        }
    }
    return page;
}

Value page_value(const ObjectPage& page, const Listing& listing, const Bucket& bucket) {
    Value result = Value::object({{"IsTruncated", page.truncated}});
    if (!page.contents.empty()) result.set("Contents", page.contents);
    add_listing_members(listing, bucket, result);
    if (!page.prefixes.empty()) result.set("CommonPrefixes", page.prefixes);
    return result;
}

void need_listing(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const Bucket* bucket = find_bucket(call.world, params.str("Bucket"));
    if (bucket == nullptr) return;
    Value context = Value::object();
    if (params.has("Prefix")) context.set("s3:prefix", params.str("Prefix"));
    if (params.has("Delimiter")) context.set("s3:delimiter", params.str("Delimiter"));
    if (params.has("MaxKeys")) context.set("s3:max-keys", params.integer("MaxKeys"));
    out.push_back({"s3:ListBucket", bucket_arn(bucket->id), std::move(context)});
}

void add_listing_members(const Listing& listing, const Bucket& bucket, Value& result) {
    result.set("Name", bucket.id);
    result.set("Prefix", listing.prefix);
    if (!listing.delimiter.empty()) result.set("Delimiter", listing.delimiter);
    result.set("MaxKeys", listing.max_keys);
}

}  // namespace skylens::s3
