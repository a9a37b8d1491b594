// s3:ListObjectsV2: the current objects of a bucket in the order of their keys' UTF-8 bytes.
//
// IAM: s3:ListBucket on the bucket, with s3:prefix, s3:delimiter and s3:max-keys to condition on.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), InvalidArgument (MaxKeys,
//   ContinuationToken).
// CloudTrail: ListObjects, a data event.
//
// Deviations from AWS: EncodingType and OptionalObjectAttributes are refused.
#include "base/text.h"
#include "services/s3/acl.h"
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/listing.h"
#include "services/s3/objects.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace list_objects_v2 {

// A token is the last key or common prefix of its page, so that a listing goes on sensibly when
// objects come and go between two pages.
Str token_of(std::string_view last) { return Str(base64_encode(join("1:", last))); }

Result<Str> start_of(const aws::Params& params) {
    const Str token = params.str("ContinuationToken");
    if (token.empty()) return params.str("StartAfter");
    std::string text;
    if (!base64_decode(token, text) || text.substr(0, 2) != "1:") {
        return invalid_argument("The continuation token provided is incorrect");
    }
    return Str(text.substr(2));
}

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

struct Page {
    Value contents = Value::array();
    Value prefixes = Value::array();
    Str last;
    bool truncated = false;
};

Page page_of(const aws::ReadCall& call, const Bucket& bucket, const Listing& listing,
             const Str& start, bool with_owner) {
    Page page;
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

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    SKYLENS_TRY(const Listing listing, listing_of(params));
    SKYLENS_TRY(const Str start, start_of(params));
    Page page = page_of(call, *bucket, listing, start, params.flag("FetchOwner"));
    const auto count = static_cast<std::int64_t>(page.contents.size() + page.prefixes.size());
    Value result = Value::object({{"IsTruncated", page.truncated}});
    if (!page.contents.empty()) result.set("Contents", std::move(page.contents));
    add_listing_members(listing, *bucket, result);
    if (!page.prefixes.empty()) result.set("CommonPrefixes", std::move(page.prefixes));
    result.set("KeyCount", count);
    if (params.has("ContinuationToken"))
        result.set("ContinuationToken", params.str("ContinuationToken"));
    if (page.truncated) result.set("NextContinuationToken", token_of(page.last));
    if (params.has("StartAfter")) result.set("StartAfter", params.str("StartAfter"));
    return result;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const Bucket* bucket = find_bucket(call.world, params.str("Bucket"));
    if (bucket == nullptr) return;
    Value context = Value::object();
    if (params.has("Prefix")) context.set("s3:prefix", params.str("Prefix"));
    if (params.has("Delimiter")) context.set("s3:delimiter", params.str("Delimiter"));
    if (params.has("MaxKeys")) context.set("s3:max-keys", params.integer("MaxKeys"));
    out.push_back({"s3:ListBucket", bucket_arn(bucket->id), std::move(context)});
}

}  // namespace list_objects_v2

SKYLENS_DEFINE_OP(ListObjectsV2) = {.read = list_objects_v2::run,
                                    .requirements = list_objects_v2::requirements,
                                    .trail = object_read_trail("ListObjects"),
                                    .place = bucket_place};

}  // namespace skylens::s3
