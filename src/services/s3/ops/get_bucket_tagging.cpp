// s3:GetBucketTagging: the tags of a bucket.
//
// IAM: s3:GetBucketTagging on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), NoSuchTagSet.
// CloudTrail: GetBucketTagging, management, read-only.
//
// Deviations from AWS: none.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace get_bucket_tagging {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    if (bucket->tags.empty()) return failure(404, "NoSuchTagSet", "The TagSet does not exist");
    return Value::object({{"TagSet", tag_set(bucket->tags)}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:GetBucketTagging", out);
}

}  // namespace get_bucket_tagging

SKYLENS_DEFINE_OP(GetBucketTagging) = {.read = get_bucket_tagging::run,
                                       .requirements = get_bucket_tagging::requirements,
                                       .trail = bucket_trail(),
                                       .place = bucket_place};

}  // namespace skylens::s3
