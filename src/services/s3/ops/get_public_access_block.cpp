// s3:GetPublicAccessBlock: the bucket's own settings, without the account's.
//
// IAM: s3:GetBucketPublicAccessBlock on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner),
// NoSuchPublicAccessBlockConfiguration. CloudTrail: GetBucketPublicAccessBlock, management,
// read-only.
//
// Deviations from AWS: none.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/public_access_values.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace get_public_access_block {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    if (!bucket->public_access_block.has_value()) {
        return failure(404, "NoSuchPublicAccessBlockConfiguration",
                       "The public access block configuration was not found");
    }
    return Value::object(
        {{"PublicAccessBlockConfiguration", block_value(*bucket->public_access_block)}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:GetBucketPublicAccessBlock", out);
}

}  // namespace get_public_access_block

SKYLENS_DEFINE_OP(GetPublicAccessBlock) = {.read = get_public_access_block::run,
                                           .requirements = get_public_access_block::requirements,
                                           .trail = bucket_trail("GetBucketPublicAccessBlock"),
                                           .place = bucket_place};

}  // namespace skylens::s3
