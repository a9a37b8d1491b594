// s3:GetBucketEncryption: the default encryption; every bucket has one since January 2023.
//
// IAM: s3:GetEncryptionConfiguration on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner).
// CloudTrail: GetBucketEncryption, management, read-only.
//
// Deviations from AWS: BlockedEncryptionTypes is not simulated.
#include "services/s3/buckets.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace get_bucket_encryption {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    Value by_default = Value::object({{"SSEAlgorithm", bucket->encryption.algorithm}});
    if (!bucket->encryption.key.empty()) by_default.set("KMSMasterKeyID", bucket->encryption.key);
    const Value rule = Value::object({{"ApplyServerSideEncryptionByDefault", std::move(by_default)},
                                      {"BucketKeyEnabled", bucket->encryption.bucket_key}});
    return Value::object(
        {{"ServerSideEncryptionConfiguration", Value::object({{"Rules", Value::array({rule})}})}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:GetEncryptionConfiguration", out);
}

}  // namespace get_bucket_encryption

SKYLENS_DEFINE_OP(GetBucketEncryption) = {.read = get_bucket_encryption::run,
                                          .requirements = get_bucket_encryption::requirements,
                                          .trail = bucket_trail(),
                                          .place = bucket_place};

}  // namespace skylens::s3
