// s3:GetBucketCors: the CORS rules.
//
// IAM: s3:GetBucketCORS on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), NoSuchCORSConfiguration.
// CloudTrail: GetBucketCors, management, read-only.
//
// Deviations from AWS: none.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace get_bucket_cors {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    if (bucket->cors.is_null()) {
        return failure(404, "NoSuchCORSConfiguration", "The CORS configuration does not exist");
    }
    return bucket->cors;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:GetBucketCORS", out);
}

}  // namespace get_bucket_cors

SKYLENS_DEFINE_OP(GetBucketCors) = {.read = get_bucket_cors::run,
                                    .requirements = get_bucket_cors::requirements,
                                    .trail = bucket_trail(),
                                    .place = bucket_place};

}  // namespace skylens::s3
