// s3:ListObjectsV2: the current objects of a bucket in the order of their keys' UTF-8 bytes.
//
// IAM: s3:ListBucket on the bucket, with s3:prefix, s3:delimiter and s3:max-keys to condition on.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), InvalidArgument (MaxKeys,
//   ContinuationToken).
// CloudTrail: ListObjects, a data event.
//
// Deviations from AWS: EncodingType and OptionalObjectAttributes are refused.
#include "base/text.h"
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/listing.h"
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

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    SKYLENS_TRY(const Listing listing, listing_of(params));
    SKYLENS_TRY(const Str start, start_of(params));
    const ObjectPage page = page_of(call, *bucket, listing, start, params.flag("FetchOwner"));
    Value result = page_value(page, listing, *bucket);
    result.set("KeyCount", static_cast<std::int64_t>(page.contents.size() + page.prefixes.size()));
    if (params.has("ContinuationToken"))
        result.set("ContinuationToken", params.str("ContinuationToken"));
    if (page.truncated) result.set("NextContinuationToken", token_of(page.last));
    if (params.has("StartAfter")) result.set("StartAfter", params.str("StartAfter"));
    return result;
}

}  // namespace list_objects_v2

SKYLENS_DEFINE_OP(ListObjectsV2) = {.read = list_objects_v2::run,
                                    .requirements = need_listing,
                                    .trail = object_read_trail("ListObjects"),
                                    .place = bucket_place};

}  // namespace skylens::s3
