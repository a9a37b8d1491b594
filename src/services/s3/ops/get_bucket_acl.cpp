// s3:GetBucketAcl: the ACL; full control for the owner alone while ACLs are disabled.
//
// IAM: s3:GetBucketAcl on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner).
// CloudTrail: GetBucketAcl, management, read-only.
//
// Deviations from AWS: none.
#include "services/s3/acl.h"
#include "services/s3/buckets.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace get_bucket_acl {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    Acl acl = bucket->acl;
    if (acls_disabled(*bucket))
        canned_acl(call.world, "private", bucket->account, bucket->account, acl);
    return Value::object(
        {{"Owner", owner_value(call.world, bucket->account)}, {"Grants", grants_value(acl)}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:GetBucketAcl", out);
}

}  // namespace get_bucket_acl

SKYLENS_DEFINE_OP(GetBucketAcl) = {.read = get_bucket_acl::run,
                                   .requirements = get_bucket_acl::requirements,
                                   .trail = bucket_trail(),
                                   .place = bucket_place};

}  // namespace skylens::s3
