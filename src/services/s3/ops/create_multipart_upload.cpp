// s3:CreateMultipartUpload: begins an upload in parts.
//
// IAM: s3:PutObject on the object; s3:PutObjectAcl with an ACL, s3:PutObjectTagging with tags.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), KeyTooLongError,
//   InvalidArgument, InvalidStorageClass, MetadataTooLarge, AccessControlListNotSupported,
//   AccessDenied (BlockPublicAcls), InvalidRequest (Object Lock), AccessDenied and KMS.… (the
//   key).
// CloudTrail: CreateMultipartUpload, a data event.
//
// Deviations from AWS: check sums, SSE-C, encryption contexts and website redirects are refused.
#include "services/s3/buckets.h"
#include "services/s3/encryption.h"
#include "services/s3/errors.h"
#include "services/s3/multipart.h"
#include "services/s3/new_object.h"
#include "services/s3/object_lock.h"
#include "services/s3/objects.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace create_multipart_upload {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    SKYLENS_TRY_OK(
        refuse(params, {"ChecksumAlgorithm", "ChecksumType", "Expires", "WebsiteRedirectLocation",
                        "SSECustomerAlgorithm", "SSECustomerKey", "SSECustomerKeyMD5",
                        "SSEKMSEncryptionContext", "RequestPayer"}));
    const Str key = params.str("Key");
    SKYLENS_TRY_OK(check_key(key));
    SKYLENS_TRY_OK(check_room(*bucket, {}));
    Upload upload;
    upload.key = key;
    upload.started = call.now;
    upload.initiator_account = call.place.account;
    upload.initiator = call.principal.arn;
    SKYLENS_TRY_OK(read_headers(params, *bucket, upload.object));
    SKYLENS_TRY_OK(read_object_acl(call, params, *bucket, upload.object));
    SKYLENS_TRY_OK(read_lock(call, params, *bucket, upload.object));
    SKYLENS_TRY_OK(encrypt(call, *bucket, key, upload.object));
    const Str id = new_upload_id(call.world);
    Value out = Value::object({{"Bucket", bucket->id}, {"Key", key}, {"UploadId", id}});
    add_encryption(upload.object, out);
    bucket->uploads.emplace(id, std::move(upload));
    return out;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const Bucket* bucket = find_bucket(call.world, params.str("Bucket"));
    if (bucket == nullptr) return;
    const Str arn = object_arn(bucket->id, params.str("Key"));
    out.push_back({"s3:PutObject", arn, {}});
    if (params.has("ACL")) out.push_back({"s3:PutObjectAcl", arn, {}});
    need_lock_permissions(params, arn, out);
    if (params.has("Tagging")) out.push_back({"s3:PutObjectTagging", arn, {}});
}

}  // namespace create_multipart_upload

SKYLENS_DEFINE_OP(CreateMultipartUpload) = {.write = create_multipart_upload::run,
                                            .requirements = create_multipart_upload::requirements,
                                            .trail = object_write_trail(),
                                            .place = bucket_place};

}  // namespace skylens::s3
