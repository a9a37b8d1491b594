// s3:DeleteBucketWebsite: ends the website.
//
// IAM: s3:DeleteBucketWebsite on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner).
// CloudTrail: DeleteBucketWebsite, management.
//
// Deviations from AWS: none.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace delete_bucket_website {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    bucket->website = {};
    bucket_changed(call, home_of(*bucket), bucket->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:DeleteBucketWebsite", out);
}

}  // namespace delete_bucket_website

SKYLENS_DEFINE_OP(DeleteBucketWebsite) = {.write = delete_bucket_website::run,
                                          .requirements = delete_bucket_website::requirements,
                                          .trail = bucket_trail(),
                                          .place = bucket_place};

}  // namespace skylens::s3
