// s3:DeleteBucketLifecycle: removes all lifecycle rules.
//
// IAM: s3:PutLifecycleConfiguration on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner).
// CloudTrail: DeleteBucketLifecycle, management.
//
// Deviations from AWS: none.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/lifecycle.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace delete_bucket_lifecycle {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    bucket->lifecycle = {};
    plan_lifecycle(call.world, *bucket, call.effect);
    bucket_changed(call, home_of(*bucket), bucket->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:PutLifecycleConfiguration", out);
}

}  // namespace delete_bucket_lifecycle

SKYLENS_DEFINE_OP(DeleteBucketLifecycle) = {.write = delete_bucket_lifecycle::run,
                                            .requirements = delete_bucket_lifecycle::requirements,
                                            .trail = bucket_trail(),
                                            .place = bucket_place};

}  // namespace skylens::s3
