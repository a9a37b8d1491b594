// s3:PutPublicAccessBlock: sets all four settings; one that is not given is off.
//
// IAM: s3:PutBucketPublicAccessBlock on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner).
// CloudTrail: PutBucketPublicAccessBlock, management.
//
// Deviations from AWS: an existing policy or ACL is not changed, as in AWS; the change works at
// once.
#include "services/s3/buckets.h"
#include "services/s3/public_access_values.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace put_public_access_block {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    bucket->public_access_block = block_of(params["PublicAccessBlockConfiguration"]);
    bucket_changed(call, home_of(*bucket), bucket->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:PutBucketPublicAccessBlock", out);
}

}  // namespace put_public_access_block

SKYLENS_DEFINE_OP(PutPublicAccessBlock) = {.write = put_public_access_block::run,
                                           .requirements = put_public_access_block::requirements,
                                           .trail = bucket_trail("PutBucketPublicAccessBlock"),
                                           .place = bucket_place};

}  // namespace skylens::s3
