// s3:PutObjectLegalHold: keeps a version from being removed until the hold is lifted.
//
// IAM: s3:PutObjectLegalHold on the object.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), NoSuchKey, InvalidArgument
//   (version id), NoSuchVersion, MethodNotAllowed (delete marker), InvalidRequest (no Object
//   Lock), MalformedXML.
// CloudTrail: PutObjectLegalHold, a data event.
//
// Deviations from AWS: RequestPayer is refused.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/objects.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace put_object_legal_hold {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    SKYLENS_TRY_OK(refuse(params, {"RequestPayer"}));
    SKYLENS_TRY(ObjectVersion * version, version_to_change(*bucket, params));
    if (!bucket->object_lock) return invalid_request("Bucket is missing Object Lock Configuration");
    const std::string_view status = params["LegalHold"]["Status"].as_string();
    if (status != "ON" && status != "OFF") return malformed_xml();
    version->lock.legal_hold = status == "ON";
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_object(call, params, "s3:PutObjectLegalHold", "s3:PutObjectLegalHold", out);
}

}  // namespace put_object_legal_hold

SKYLENS_DEFINE_OP(PutObjectLegalHold) = {.write = put_object_legal_hold::run,
                                         .requirements = put_object_legal_hold::requirements,
                                         .trail = object_write_trail(),
                                         .place = bucket_place};

}  // namespace skylens::s3
