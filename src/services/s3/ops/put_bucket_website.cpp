// s3:PutBucketWebsite: makes the bucket a static website.
//
// IAM: s3:PutBucketWebsite on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), MalformedXML.
// CloudTrail: PutBucketWebsite, management.
//
// Deviations from AWS: the configuration is kept and shown; website endpoints are not served.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace put_bucket_website {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    const Value& wanted = params["WebsiteConfiguration"];
    const bool whole = wanted.contains("RedirectAllRequestsTo");
    if (whole == wanted.contains("IndexDocument")) return malformed_xml();
    bucket->website = wanted;
    bucket_changed(call, home_of(*bucket), bucket->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:PutBucketWebsite", out);
}

}  // namespace put_bucket_website

SKYLENS_DEFINE_OP(PutBucketWebsite) = {.write = put_bucket_website::run,
                                       .requirements = put_bucket_website::requirements,
                                       .trail = bucket_trail(),
                                       .place = bucket_place};

}  // namespace skylens::s3
