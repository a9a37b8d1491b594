// s3:ListObjects: the first version of ListObjectsV2, which AWS recommends instead.
//
// IAM: s3:ListBucket on the bucket, with s3:prefix, s3:delimiter and s3:max-keys to condition on.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), InvalidArgument (MaxKeys).
// CloudTrail: ListObjects, a data event.
//
// Deviations from AWS: EncodingType and OptionalObjectAttributes are refused.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/listing.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace list_objects {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    SKYLENS_TRY(const Listing listing, listing_of(params));
    const Str marker = params.str("Marker");
    const ObjectPage page = page_of(call, *bucket, listing, marker, true);
    Value result = page_value(page, listing, *bucket);
    result.set("Marker", marker);
    // "This element is returned only if you have the delimiter request parameter specified."
    if (page.truncated && !listing.delimiter.empty()) result.set("NextMarker", page.last);
    return result;
}

}  // namespace list_objects

SKYLENS_DEFINE_OP(ListObjects) = {.read = list_objects::run,
                                  .requirements = need_listing,
                                  .trail = object_read_trail(),
                                  .place = bucket_place};

}  // namespace skylens::s3
