// s3:UploadPart: stores one part of an upload.
//
// IAM: s3:PutObject on the object.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), NoSuchUpload,
//   InvalidArgument (part number 1 to 10,000), InvalidDigest, BadDigest, AccessDenied and KMS.…
//   (the key).
// CloudTrail: UploadPart, a data event.
//
// Deviations from AWS: a part is limited to 64 KiB, and so the minimum of 5 MiB is not enforced;
//   check sums other than MD5 and SSE-C are refused.
#include "base/md5.h"
#include "services/s3/buckets.h"
#include "services/s3/encryption.h"
#include "services/s3/errors.h"
#include "services/s3/multipart.h"
#include "services/s3/new_object.h"
#include "services/s3/objects.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace upload_part {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    SKYLENS_TRY_OK(
        refuse(params, {"ChecksumAlgorithm", "ChecksumCRC32", "ChecksumCRC32C", "ChecksumCRC64NVME",
                        "ChecksumSHA1", "ChecksumSHA256", "SSECustomerAlgorithm", "SSECustomerKey",
                        "SSECustomerKeyMD5", "RequestPayer"}));
    SKYLENS_TRY(Upload * upload, upload_of(*bucket, params));
    SKYLENS_TRY(const std::int64_t number, part_number(params));
    Part part;
    part.body = params.str("Body");
    SKYLENS_TRY_OK(check_room(*bucket, part.body));
    SKYLENS_TRY_OK(check_digest(params, part.body));
    SKYLENS_TRY_OK(decrypt(call, *bucket, upload->key, upload->object));
    part.etag = Str(md5_hex(part.body));
    part.modified = call.now;
    Value out = Value::object({{"ETag", join("\"", part.etag.view(), "\"")}});
    add_encryption(upload->object, out);
    upload->parts[number] = std::move(part);
    return out;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_object(call, params, "s3:PutObject", "s3:PutObject", out);
}

}  // namespace upload_part

SKYLENS_DEFINE_OP(UploadPart) = {.write = upload_part::run,
                                 .requirements = upload_part::requirements,
                                 .trail = object_write_trail(),
                                 .place = bucket_place};

}  // namespace skylens::s3
