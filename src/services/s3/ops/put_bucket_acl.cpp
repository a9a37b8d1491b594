// s3:PutBucketAcl: replaces the ACL by a canned one, by headers or by a document.
//
// IAM: s3:PutBucketAcl on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner),
//   AccessControlListNotSupported (ACLs are disabled), InvalidArgument, MalformedXML,
//   MissingSecurityHeader, AccessDenied (BlockPublicAcls).
// CloudTrail: PutBucketAcl, management.
//
// Deviations from AWS: grantees named by e-mail address are not simulated.
#include "services/s3/acl.h"
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/new_object.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace put_bucket_acl {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket* bucket, bucket_of(call, params));
    if (acls_disabled(*bucket)) return acl_not_supported();
    SKYLENS_TRY(AclRequest request,
                requested_acl(call.world, params, bucket->account, bucket->account));
    if (!request.given) {
        return failure(400, "MissingSecurityHeader", "Your request was missing a required header");
    }
    if (is_public(request.acl) && effective_block(call.world, *bucket).block_public_acls) {
        return public_acl_refused(call.principal, "s3:PutBucketAcl", bucket_arn(bucket->id));
    }
    bucket->acl = std::move(request.acl);
    bucket_changed(call, home_of(*bucket), bucket->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:PutBucketAcl", out);
}

}  // namespace put_bucket_acl

SKYLENS_DEFINE_OP(PutBucketAcl) = {.write = put_bucket_acl::run,
                                   .requirements = put_bucket_acl::requirements,
                                   .trail = bucket_trail(),
                                   .place = bucket_place};

}  // namespace skylens::s3
