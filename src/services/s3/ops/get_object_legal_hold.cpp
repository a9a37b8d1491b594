// s3:GetObjectLegalHold: whether a version is held.
//
// IAM: s3:GetObjectLegalHold on the object.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), NoSuchKey, InvalidArgument
//   (version id), NoSuchVersion, MethodNotAllowed (delete marker), InvalidRequest (no Object
//   Lock).
// CloudTrail: GetObjectLegalHold, a data event.
//
// Deviations from AWS: a version that was never held answers OFF, AWS
//   NoSuchObjectLockConfiguration.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/objects.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace get_object_legal_hold {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    SKYLENS_TRY_OK(refuse(params, {"RequestPayer"}));
    SKYLENS_TRY(const ObjectVersion* version,
                version_to_read(*bucket, params.str("Key"), params.str("VersionId")));
    if (!bucket->object_lock) return invalid_request("Bucket is missing Object Lock Configuration");
    const Value status = version->lock.legal_hold ? Value("ON") : Value("OFF");
    return Value::object({{"LegalHold", Value::object({{"Status", status}})}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_object(call, params, "s3:GetObjectLegalHold", "s3:GetObjectLegalHold", out);
}

}  // namespace get_object_legal_hold

SKYLENS_DEFINE_OP(GetObjectLegalHold) = {.read = get_object_legal_hold::run,
                                         .requirements = get_object_legal_hold::requirements,
                                         .trail = object_read_trail(),
                                         .place = bucket_place};

}  // namespace skylens::s3
