// s3:DeleteBucketMetricsConfiguration: ends request metrics of one configuration.
//
// IAM: s3:PutMetricsConfiguration on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), NoSuchConfiguration.
// CloudTrail: DeleteBucketMetricsConfiguration, management.
//
// Deviations from AWS: none.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace delete_bucket_metrics_configuration {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    const Str id = params.str("Id");
    for (auto at = bucket->metrics.begin(); at != bucket->metrics.end(); ++at) {
        if (at->id != id) continue;
        bucket->metrics.erase(at);
        bucket->records.counts.erase(id);
        return Value::object();
    }
    return failure(404, "NoSuchConfiguration", "The specified configuration does not exist.");
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:PutMetricsConfiguration", out);
}

}  // namespace delete_bucket_metrics_configuration

SKYLENS_DEFINE_OP(DeleteBucketMetricsConfiguration) = {
    .write = delete_bucket_metrics_configuration::run,
    .requirements = delete_bucket_metrics_configuration::requirements,
    .trail = bucket_trail(),
    .place = bucket_place};

}  // namespace skylens::s3
