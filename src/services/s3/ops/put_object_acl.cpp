// s3:PutObjectAcl: replaces the ACL of an object.
//
// IAM: s3:PutObjectAcl (s3:PutObjectVersionAcl with a version id) on the object.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), NoSuchKey, InvalidArgument
//   (version id), NoSuchVersion, MethodNotAllowed (delete marker), InvalidArgument,
//   InvalidRequest, MalformedACLError, AccessControlListNotSupported, AccessDenied
//   (BlockPublicAcls).
// CloudTrail: PutObjectAcl, a data event.
//
// Deviations from AWS: RequestPayer is refused.
#include "services/s3/acl.h"
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/new_object.h"
#include "services/s3/notifications.h"
#include "services/s3/objects.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace put_object_acl {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    SKYLENS_TRY_OK(refuse(params, {"RequestPayer"}));
    SKYLENS_TRY(ObjectVersion * version, version_to_change(*bucket, params));
    SKYLENS_TRY(AclRequest request,
                requested_acl(call.world, params, version->owner, bucket->account));
    if (!request.given) return malformed_xml();
    if (acls_disabled(*bucket)) {
        if (request.canned != "bucket-owner-full-control") return acl_not_supported();
        return Value::object();
    }
    if (is_public(request.acl) && effective_block(call.world, *bucket).block_public_acls) {
        return public_acl_refused(call.principal, "s3:PutObjectAcl",
                                  object_arn(bucket->id, params.str("Key")));
    }
    version->acl = std::move(request.acl);
    ObjectEvent event = event_of(call, params.str("Key"));
    event.name = "ObjectAcl:Put";
    event.detail_type = "Object ACL Updated";
    event.object = event_object(*bucket, params.str("Key"), *version);
    announce(call.world, *bucket, event, call.effect);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_object(call, params, "s3:PutObjectAcl", "s3:PutObjectVersionAcl", out);
}

}  // namespace put_object_acl

SKYLENS_DEFINE_OP(PutObjectAcl) = {.write = put_object_acl::run,
                                   .requirements = put_object_acl::requirements,
                                   .trail = object_write_trail(),
                                   .place = bucket_place};

}  // namespace skylens::s3
