// s3:PutBucketMetricsConfiguration: request metrics of every minute for the bucket, or for
//   objects that match a filter.
//
// IAM: s3:PutMetricsConfiguration on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), InvalidArgument (two
//   different ids), MalformedXML, TooManyConfigurations (1,000).
// CloudTrail: PutBucketMetricsConfiguration, management.
//
// Deviations from AWS: counting starts at once, AWS needs about 15 minutes; filters by access
//   point are refused.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace put_bucket_metrics_configuration {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    const Value& wanted = params["MetricsConfiguration"];
    const Str id = params.str("Id");
    if (wanted["Id"].as_str() != id) return malformed_xml();
    const Value& filter = wanted["Filter"];
    if (filter.contains("AccessPointArn") || filter["And"].contains("AccessPointArn"))
        return aws::not_simulated("a filter by access point");
    MetricsFilter made;
    made.id = id;
    made.filter = filter;
    made.since = call.now;
    for (MetricsFilter& other : bucket->metrics) {
        if (other.id != id) continue;
        other.filter = filter;
        return Value::object();
    }
    if (bucket->metrics.size() >= 1000) {
        return failure(400, "TooManyConfigurations",
                       "You are attempting to create a new configuration but have already reached "
                       "the 1,000-configuration limit.");
    }
    bucket->metrics.push_back(std::move(made));
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:PutMetricsConfiguration", out);
}

}  // namespace put_bucket_metrics_configuration

SKYLENS_DEFINE_OP(PutBucketMetricsConfiguration) = {
    .write = put_bucket_metrics_configuration::run,
    .requirements = put_bucket_metrics_configuration::requirements,
    .trail = bucket_trail(),
    .place = bucket_place};

}  // namespace skylens::s3
