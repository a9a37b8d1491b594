// s3:PutObject: stores an object.
//
// IAM: s3:PutObject on the object; s3:PutObjectAcl with an ACL, s3:PutObjectTagging with tags.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), KeyTooLongError,
//   InvalidDigest, BadDigest, InvalidArgument, InvalidStorageClass, MetadataTooLarge,
//   AccessControlListNotSupported, AccessDenied (BlockPublicAcls), PreconditionFailed,
//   InvalidRequest (Object Lock), AccessDenied and KMS.… (the key).
// CloudTrail: PutObject, a data event.
//
// Deviations from AWS: bodies are limited to 64 KiB, buckets to 20,000 object versions; check sums
//   other than MD5, SSE-C, encryption contexts and website redirects are refused; the request is
//   recorded in the caller's account only, not also in the bucket owner's.
#include "base/text.h"
#include "services/s3/buckets.h"
#include "services/s3/encryption.h"
#include "services/s3/errors.h"
#include "services/s3/lifecycle.h"
#include "services/s3/multipart.h"
#include "services/s3/new_object.h"
#include "services/s3/notifications.h"
#include "services/s3/object_lock.h"
#include "services/s3/replication.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace put_object {

Status check_simulated(const aws::Params& params) {
    return refuse(params, {"ChecksumAlgorithm",
                           "ChecksumCRC32",
                           "ChecksumCRC32C",
                           "ChecksumCRC64NVME",
                           "ChecksumSHA1",
                           "ChecksumSHA256",
                           "ChecksumSHA512",
                           "ChecksumMD5",
                           "ChecksumXXHASH64",
                           "ChecksumXXHASH3",
                           "ChecksumXXHASH128",
                           "Expires",
                           "WriteOffsetBytes",
                           "WebsiteRedirectLocation",
                           "SSECustomerAlgorithm",
                           "SSECustomerKey",
                           "SSECustomerKeyMD5",
                           "SSEKMSEncryptionContext",
                           "RequestPayer",
                           "ObjectLockEventHold",
                           "ObjectLockEventHoldDurationDays",
                           "ObjectLockEventHoldDurationYears"});
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(check_simulated(params));
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    const Str key = params.str("Key");
    ObjectVersion version;
    version.body = params.str("Body");
    SKYLENS_TRY_OK(check_key(key));
    SKYLENS_TRY_OK(check_room(*bucket, version.body));
    SKYLENS_TRY_OK(check_digest(params, version.body));
    SKYLENS_TRY_OK(read_headers(params, *bucket, version));
    SKYLENS_TRY_OK(read_object_acl(call, params, *bucket, version));
    SKYLENS_TRY_OK(check_write_conditions(params, *bucket));
    SKYLENS_TRY_OK(read_lock(call, params, *bucket, version));
    SKYLENS_TRY_OK(encrypt(call, *bucket, key, version));
    version.etag = etag_of(version);
    const ObjectVersion& stored = store_version(call.world, *bucket, key, std::move(version));
    object_created(call, *bucket, key, stored, "PutObject");
    replicate(call.world, *bucket, key, stored.version_id, call.effect);
    Value result = Value::object();
    const Str expiration = expiration_header(*bucket, key, stored);
    if (!expiration.empty()) result.set("Expiration", expiration);
    result.set("ETag", quoted_etag(stored));
    add_encryption(stored, result);
    if (bucket->versioning == "Enabled") result.set("VersionId", stored.version_id);
    return result;
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

}  // namespace put_object

SKYLENS_DEFINE_OP(PutObject) = {.write = put_object::run,
                                .requirements = put_object::requirements,
                                .trail = object_write_trail(),
                                .place = bucket_place};

}  // namespace skylens::s3
