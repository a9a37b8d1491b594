// s3:GetBucketReplication: the replication rules.
//
// IAM: s3:GetReplicationConfiguration on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner),
//   ReplicationConfigurationNotFoundError.
// CloudTrail: GetBucketReplication, management, read-only.
//
// Deviations from AWS: none.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace get_bucket_replication {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    if (bucket->replication.is_null()) {
        return failure(404, "ReplicationConfigurationNotFoundError",
                       "The replication configuration was not found");
    }
    return Value::object({{"ReplicationConfiguration", bucket->replication}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:GetReplicationConfiguration", out);
}

}  // namespace get_bucket_replication

SKYLENS_DEFINE_OP(GetBucketReplication) = {.read = get_bucket_replication::run,
                                           .requirements = get_bucket_replication::requirements,
                                           .trail = bucket_trail(),
                                           .place = bucket_place};

}  // namespace skylens::s3
