// s3:UploadPartCopy: stores one part of an upload from an object.
//
// IAM: s3:GetObject (s3:GetObjectVersion) on the source, s3:PutObject on the object.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), NoSuchUpload,
//   InvalidArgument (part number, source), NoSuchBucket and NoSuchKey of the source, AccessDenied
//   and KMS.… (the key).
// CloudTrail: UploadPartCopy, a data event.
//
// Deviations from AWS: ranges, conditions and SSE-C are refused.
#include "base/md5.h"
#include "services/s3/buckets.h"
#include "services/s3/copy_source.h"
#include "services/s3/encryption.h"
#include "services/s3/errors.h"
#include "services/s3/multipart.h"
#include "services/s3/new_object.h"
#include "services/s3/objects.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace upload_part_copy {

Result<const ObjectVersion*> source_version(const aws::WriteCall& call, const CopySource& source) {
    const Bucket* from = find_bucket(call.world, source.bucket);
    if (from == nullptr) return no_such_bucket();
    return version_to_read(*from, source.key, source.version_id);
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    SKYLENS_TRY_OK(refuse(
        params, {"CopySourceRange", "CopySourceIfMatch", "CopySourceIfNoneMatch",
                 "CopySourceIfModifiedSince", "CopySourceIfUnmodifiedSince", "SSECustomerAlgorithm",
                 "SSECustomerKey", "SSECustomerKeyMD5", "CopySourceSSECustomerAlgorithm",
                 "CopySourceSSECustomerKey", "CopySourceSSECustomerKeyMD5", "RequestPayer",
                 "ExpectedSourceBucketOwner"}));
    SKYLENS_TRY(Upload * upload, upload_of(*bucket, params));
    SKYLENS_TRY(const std::int64_t number, part_number(params));
    SKYLENS_TRY(const CopySource source, copy_source_of(params.str("CopySource")));
    SKYLENS_TRY(const ObjectVersion* from, source_version(call, source));
    SKYLENS_TRY_OK(check_readable(*from));
    SKYLENS_TRY_OK(decrypt(call, *find_bucket(call.world, source.bucket), source.key, *from));
    SKYLENS_TRY_OK(decrypt(call, *bucket, upload->key, upload->object));
    Part part;
    part.body = from->body;
    part.etag = Str(md5_hex(part.body));
    part.modified = call.now;
    const Value copied = Value::object(
        {{"ETag", join("\"", part.etag.view(), "\"")}, {"LastModified", time_text(call.now)}});
    Value out = Value::object({{"CopyPartResult", copied}});
    add_encryption(upload->object, out);
    upload->parts[number] = std::move(part);
    return out;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const Result<CopySource> source = copy_source_of(params.str("CopySource"));
    if (!source.ok() || find_bucket(call.world, params.str("Bucket")) == nullptr) return;
    const CopySource& from = source.value();
    if (find_bucket(call.world, from.bucket) != nullptr) {
        out.push_back({from.version_id.empty() ? Str("s3:GetObject") : Str("s3:GetObjectVersion"),
                       object_arn(from.bucket, from.key),
                       {}});
    }
    out.push_back({"s3:PutObject", object_arn(params.str("Bucket"), params.str("Key")), {}});
}

}  // namespace upload_part_copy

SKYLENS_DEFINE_OP(UploadPartCopy) = {.write = upload_part_copy::run,
                                     .requirements = upload_part_copy::requirements,
                                     .trail = object_write_trail(),
                                     .place = bucket_place};

}  // namespace skylens::s3
