// s3:GetBucketWebsite: the website configuration.
//
// IAM: s3:GetBucketWebsite on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), NoSuchWebsiteConfiguration.
// CloudTrail: GetBucketWebsite, management, read-only.
//
// Deviations from AWS: none.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace get_bucket_website {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    if (bucket->website.is_null()) {
        return failure(404, "NoSuchWebsiteConfiguration",
                       "The specified bucket does not have a website configuration");
    }
    return bucket->website;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:GetBucketWebsite", out);
}

}  // namespace get_bucket_website

SKYLENS_DEFINE_OP(GetBucketWebsite) = {.read = get_bucket_website::run,
                                       .requirements = get_bucket_website::requirements,
                                       .trail = bucket_trail(),
                                       .place = bucket_place};

}  // namespace skylens::s3
