// s3:DeleteBucketTagging: removes all tags.
//
// IAM: s3:PutBucketTagging on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner).
// CloudTrail: DeleteBucketTagging, management.
//
// Deviations from AWS: none.
#include "services/s3/buckets.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace delete_bucket_tagging {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket* bucket, bucket_of(call, params));
    bucket->tags = {};
    bucket_changed(call, home_of(*bucket), bucket->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:PutBucketTagging", out);
}

}  // namespace delete_bucket_tagging

SKYLENS_DEFINE_OP(DeleteBucketTagging) = {.write = delete_bucket_tagging::run,
                                          .requirements = delete_bucket_tagging::requirements,
                                          .trail = bucket_trail(),
                                          .place = bucket_place};

}  // namespace skylens::s3
