// s3:GetBucketMetricsConfiguration: one configuration of request metrics.
//
// IAM: s3:GetMetricsConfiguration on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), NoSuchConfiguration.
// CloudTrail: GetBucketMetricsConfiguration, management, read-only.
//
// Deviations from AWS: none.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace get_bucket_metrics_configuration {

const MetricsFilter* find(const Bucket& bucket, std::string_view id) {
    for (const MetricsFilter& filter : bucket.metrics) {
        if (filter.id == id) return &filter;
    }
    return nullptr;
}

Value shown(const MetricsFilter& filter) {
    Value out = Value::object({{"Id", filter.id}});
    if (!filter.filter.is_null()) out.set("Filter", filter.filter);
    return out;
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    const MetricsFilter* filter = find(*bucket, params.str("Id"));
    if (filter == nullptr)
        return failure(404, "NoSuchConfiguration", "The specified configuration does not exist.");
    return Value::object({{"MetricsConfiguration", shown(*filter)}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:GetMetricsConfiguration", out);
}

}  // namespace get_bucket_metrics_configuration

SKYLENS_DEFINE_OP(GetBucketMetricsConfiguration) = {
    .read = get_bucket_metrics_configuration::run,
    .requirements = get_bucket_metrics_configuration::requirements,
    .trail = bucket_trail(),
    .place = bucket_place};

}  // namespace skylens::s3
