// s3:DeleteBucketReplication: ends replication; replicas stay.
//
// IAM: s3:PutReplicationConfiguration on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner).
// CloudTrail: DeleteBucketReplication, management.
//
// Deviations from AWS: objects on their way arrive no more.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace delete_bucket_replication {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    bucket->replication = {};
    bucket_changed(call, home_of(*bucket), bucket->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:PutReplicationConfiguration", out);
}

}  // namespace delete_bucket_replication

SKYLENS_DEFINE_OP(DeleteBucketReplication) = {
    .write = delete_bucket_replication::run,
    .requirements = delete_bucket_replication::requirements,
    .trail = bucket_trail(),
    .place = bucket_place};

}  // namespace skylens::s3
