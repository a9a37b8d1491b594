// s3:GetObjectAcl: the ACL of an object.
//
// IAM: s3:GetObjectAcl (s3:GetObjectVersionAcl with a version id) on the object.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), NoSuchKey, InvalidArgument
//   (version id), NoSuchVersion, MethodNotAllowed (delete marker).
// CloudTrail: GetObjectAcl, a data event.
//
// Deviations from AWS: RequestPayer is refused.
#include "services/s3/acl.h"
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/objects.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace get_object_acl {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    SKYLENS_TRY_OK(refuse(params, {"RequestPayer"}));
    SKYLENS_TRY(const ObjectVersion* version,
                version_to_read(*bucket, params.str("Key"), params.str("VersionId")));
    // With ACLs disabled the owner of the bucket owns every object.
    const std::uint16_t owner = acls_disabled(*bucket) ? bucket->account : version->owner;
    Acl acl = version->acl;
    if (acls_disabled(*bucket)) canned_acl(call.world, "private", owner, owner, acl);
    return Value::object(
        {{"Owner", owner_value(call.world, owner)}, {"Grants", grants_value(acl)}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_object(call, params, "s3:GetObjectAcl", "s3:GetObjectVersionAcl", out);
}

}  // namespace get_object_acl

SKYLENS_DEFINE_OP(GetObjectAcl) = {.read = get_object_acl::run,
                                   .requirements = get_object_acl::requirements,
                                   .trail = object_read_trail(),
                                   .place = bucket_place};

}  // namespace skylens::s3
