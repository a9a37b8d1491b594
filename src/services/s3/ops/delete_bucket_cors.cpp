// s3:DeleteBucketCors: removes the CORS rules.
//
// IAM: s3:PutBucketCORS on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner).
// CloudTrail: DeleteBucketCors, management.
//
// Deviations from AWS: none.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace delete_bucket_cors {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    bucket->cors = {};
    bucket_changed(call, home_of(*bucket), bucket->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:PutBucketCORS", out);
}

}  // namespace delete_bucket_cors

SKYLENS_DEFINE_OP(DeleteBucketCors) = {.write = delete_bucket_cors::run,
                                       .requirements = delete_bucket_cors::requirements,
                                       .trail = bucket_trail(),
                                       .place = bucket_place};

}  // namespace skylens::s3
