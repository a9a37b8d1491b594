// s3:ListBucketMetricsConfigurations: all configurations of request metrics.
//
// IAM: s3:GetMetricsConfiguration on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner).
// CloudTrail: ListBucketMetricsConfigurations, management, read-only.
//
// Deviations from AWS: all in one page, AWS shows 100.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace list_bucket_metrics_configurations {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    Value list = Value::array();
    for (const MetricsFilter& filter : bucket->metrics) {
        Value one = Value::object({{"Id", filter.id}});
        if (!filter.filter.is_null()) one.set("Filter", filter.filter);
        list.push(std::move(one));
    }
    Value out = Value::object({{"IsTruncated", false}});
    if (!list.empty()) out.set("MetricsConfigurationList", std::move(list));
    return out;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:GetMetricsConfiguration", out);
}

}  // namespace list_bucket_metrics_configurations

SKYLENS_DEFINE_OP(ListBucketMetricsConfigurations) = {
    .read = list_bucket_metrics_configurations::run,
    .requirements = list_bucket_metrics_configurations::requirements,
    .trail = bucket_trail(),
    .place = bucket_place};

}  // namespace skylens::s3
