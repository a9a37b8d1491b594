// s3:AbortMultipartUpload: ends an upload and forgets its parts.
//
// IAM: s3:AbortMultipartUpload on the object.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), NoSuchUpload.
// CloudTrail: AbortMultipartUpload, a data event.
//
// Deviations from AWS: IfMatchInitiatedTime and RequestPayer are refused.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/multipart.h"
#include "services/s3/objects.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace abort_multipart_upload {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    SKYLENS_TRY_OK(refuse(params, {"RequestPayer", "IfMatchInitiatedTime"}));
    SKYLENS_TRY(Upload * upload, upload_of(*bucket, params));
    static_cast<void>(upload);
    bucket->uploads.erase(bucket->uploads.find(params.str("UploadId")));
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_object(call, params, "s3:AbortMultipartUpload", "s3:AbortMultipartUpload", out);
}

}  // namespace abort_multipart_upload

SKYLENS_DEFINE_OP(AbortMultipartUpload) = {.write = abort_multipart_upload::run,
                                           .requirements = abort_multipart_upload::requirements,
                                           .trail = object_write_trail(),
                                           .place = bucket_place};

}  // namespace skylens::s3
