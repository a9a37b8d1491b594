// s3:PutBucketReplication: copies new objects to another bucket.
//
// IAM: s3:PutReplicationConfiguration on the bucket; iam:PassRole on the role.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), InvalidRequest (versioning,
//   schema), MalformedXML, InvalidArgument (role).
// CloudTrail: PutBucketReplication, management.
//
// Deviations from AWS: metrics begin with the next minute, AWS needs about 15 minutes with
//   Replication Time Control; every object arrives within its 15 minutes, so no threshold is
//   missed; existing objects and Object Lock tokens are refused.
#include "services/iam/iam.h"
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/replication.h"
#include "services/s3/replication_metrics.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace put_bucket_replication {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    SKYLENS_TRY_OK(refuse(params, {"Token"}));
    SKYLENS_TRY(bucket->replication,
                checked_replication(call, *bucket, params["ReplicationConfiguration"]));
    plan_replication_metrics(call.world, *bucket, call.effect);
    bucket_changed(call, home_of(*bucket), bucket->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:PutReplicationConfiguration", out);
    const Str role = params["ReplicationConfiguration"]["Role"].as_str();
    if (!out.empty() && !role.empty()) iam::require_pass_role(role, "s3.amazonaws.com", out);
}

}  // namespace put_bucket_replication

SKYLENS_DEFINE_OP(PutBucketReplication) = {.write = put_bucket_replication::run,
                                           .requirements = put_bucket_replication::requirements,
                                           .trail = bucket_trail(),
                                           .place = bucket_place};

}  // namespace skylens::s3
