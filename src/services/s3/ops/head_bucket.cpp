// s3:HeadBucket: does the bucket exist, and may the caller list it?
//
// IAM: s3:ListBucket on the bucket.
// Errors: 404 Not Found; AccessDenied.
// CloudTrail: HeadBucket, a data event.
//
// Deviations from AWS: a denied caller is told AccessDenied with the reason, where the HTTP answer
//   without a body makes the AWS CLI print "403 Forbidden".
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace head_bucket {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    const Result<const Bucket*> bucket = bucket_of(call, params);
    if (!bucket.ok()) {
        const bool missing = bucket.error().http_status == 404;
        return missing ? failure(404, "404", "Not Found") : failure(403, "403", "Forbidden");
    }
    return Value::object({{"BucketArn", bucket_arn(bucket.value()->id)},
                          {"BucketRegion", aws::region_name(bucket.value()->region)},
                          {"AccessPointAlias", false}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:ListBucket", out);
}

}  // namespace head_bucket

SKYLENS_DEFINE_OP(HeadBucket) = {.read = head_bucket::run,
                                 .requirements = head_bucket::requirements,
                                 .trail = object_read_trail(),
                                 .place = bucket_place};

}  // namespace skylens::s3
