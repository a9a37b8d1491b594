// s3:CopyObject: a copy of an object, in another place or with other headers.
//
// IAM: s3:GetObject (s3:GetObjectVersion) on the source, s3:PutObject on the destination,
//   s3:PutObjectAcl with an ACL.
// Errors, in order: InvalidArgument (CopySource), NoSuchBucket, AccessDenied (expected owners),
//   NoSuchKey, NoSuchVersion, InvalidRequest (delete marker; a copy onto itself that changes
//   nothing), ObjectNotInActiveTierError, PreconditionFailed, KeyTooLongError and the errors of
//   PutObject's headers.
// CloudTrail: CopyObject, a data event.
//
// Deviations from AWS: check sums, SSE-C, website redirects and annotations are
//   refused, as in PutObject.
#include "base/text.h"
#include "services/s3/buckets.h"
#include "services/s3/copy_source.h"
#include "services/s3/encryption.h"
#include "services/s3/errors.h"
#include "services/s3/new_object.h"
#include "services/s3/notifications.h"
#include "services/s3/object_lock.h"
#include "services/s3/replication.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace copy_object {

Status check_simulated(const aws::Params& params) {
    return refuse(params, {"ChecksumAlgorithm", "Expires", "AnnotationDirective",
                           "WebsiteRedirectLocation", "SSECustomerAlgorithm", "SSECustomerKey",
                           "SSECustomerKeyMD5", "SSEKMSEncryptionContext",
                           "CopySourceSSECustomerAlgorithm", "CopySourceSSECustomerKey",
                           "CopySourceSSECustomerKeyMD5", "CopySourceIfModifiedSince",
                           "CopySourceIfUnmodifiedSince", "RequestPayer", "ObjectLockEventHold",
                           "ObjectLockEventHoldDurationDays", "ObjectLockEventHoldDurationYears"});
}

Result<const ObjectVersion*> source_version(const aws::WriteCall& call, const aws::Params& params,
                                            const CopySource& source) {
    const Bucket* bucket = find_bucket(call.world, source.bucket);
    if (bucket == nullptr) return no_such_bucket();
    const Str expected = params.str("ExpectedSourceBucketOwner");
    if (!expected.empty() && call.world.accounts[bucket->account].id != expected)
        return access_denied();
    auto version = version_to_read(*bucket, source.key, source.version_id);
    if (!version.ok() && version.error().code == "MethodNotAllowed") {
        return invalid_request(
            "The source of a copy request may not specifically refer to a delete marker by version "
            "id.");
    }
    return version;
}

Status check_source(const aws::Params& params, const ObjectVersion& source) {
    if (!readable_now(source)) {
        return failure(403, "ObjectNotInActiveTierError",
                       "The source object of the COPY action is not in the active tier and is only "
                       "stored in Amazon S3 Glacier.");
    }
    const auto same = [&](const Str& etag) {
        return etag == source.etag || etag == quoted_etag(source);
    };
    if (params.has("CopySourceIfMatch") && !same(params.str("CopySourceIfMatch"))) {
        return precondition_failed();
    }
    if (params.has("CopySourceIfNoneMatch") && same(params.str("CopySourceIfNoneMatch"))) {
        return precondition_failed();
    }
    return Ok{};
}

// Headers come from the source unless MetadataDirective is REPLACE, tags unless TaggingDirective
// is; storage class, encryption and ACL never do.
Status read_copy(const aws::WriteCall& call, const aws::Params& params, const Bucket& bucket,
                 const ObjectVersion& source, ObjectVersion& copy) {
    SKYLENS_TRY_OK(read_headers(params, bucket, copy));
    const Str directive = params.str("MetadataDirective", "COPY");
    if (directive != "COPY" && directive != "REPLACE") {
        return invalid_argument("Unknown metadata directive.");
    }
    if (directive == "COPY") {
        copy.content_type = source.content_type;
        copy.cache_control = source.cache_control;
        copy.content_disposition = source.content_disposition;
        copy.content_encoding = source.content_encoding;
        copy.content_language = source.content_language;
        copy.metadata = source.metadata;
    }
    if (params.str("TaggingDirective", "COPY") == "COPY") copy.tags = source.tags;
    return read_object_acl(call, params, bucket, copy);
}

bool changes_nothing(const aws::Params& params) {
    for (const std::string_view name : {"StorageClass", "ServerSideEncryption", "SSEKMSKeyId"}) {
        if (params.has(name)) return false;
    }
    return params.str("MetadataDirective", "COPY") == "COPY";
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(check_simulated(params));
    SKYLENS_TRY(const CopySource source, copy_source_of(params.str("CopySource")));
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    SKYLENS_TRY(const ObjectVersion* from, source_version(call, params, source));
    SKYLENS_TRY_OK(check_source(params, *from));
    const Str key = params.str("Key");
    const bool onto_itself =
        source.bucket == bucket->id && source.key == key && source.version_id.empty();
    if (onto_itself && changes_nothing(params)) {
        return invalid_request(
            "This copy request is illegal because it is trying to copy an object to itself without "
            "changing the object's metadata, storage class, website redirect location or "
            "encryption "
            "attributes.");
    }
    SKYLENS_TRY_OK(check_key(key));
    SKYLENS_TRY_OK(check_room(*bucket, from->body));
    ObjectVersion copy;
    copy.body = from->body;
    SKYLENS_TRY_OK(read_copy(call, params, *bucket, *from, copy));
    SKYLENS_TRY_OK(check_write_conditions(params, *bucket));
    SKYLENS_TRY_OK(read_lock(call, params, *bucket, copy));
    SKYLENS_TRY_OK(decrypt(call, *find_bucket(call.world, source.bucket), source.key, *from));
    SKYLENS_TRY_OK(encrypt(call, *bucket, key, copy));
    copy.etag = etag_of(copy);
    const Bucket* source_bucket = find_bucket(call.world, source.bucket);
    Value result = Value::object();
    if (!source_bucket->versioning.empty()) result.set("CopySourceVersionId", from->version_id);
    const ObjectVersion& stored = store_version(call.world, *bucket, key, std::move(copy));
    object_created(call, *bucket, key, stored, "CopyObject");
    replicate(call.world, *bucket, key, stored.version_id, call.effect);
    result.set("CopyObjectResult", Value::object({{"ETag", quoted_etag(stored)},
                                                  {"LastModified", time_text(stored.modified)}}));
    if (bucket->versioning == "Enabled") result.set("VersionId", stored.version_id);
    add_encryption(stored, result);
    return result;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    const Result<CopySource> source = copy_source_of(params.str("CopySource"));
    const Bucket* bucket = find_bucket(call.world, params.str("Bucket"));
    if (!source.ok() || bucket == nullptr) return;
    const CopySource& from = source.value();
    if (find_bucket(call.world, from.bucket) == nullptr) return;
    out.push_back({from.version_id.empty() ? Str("s3:GetObject") : Str("s3:GetObjectVersion"),
                   object_arn(from.bucket, from.key),
                   {}});
    const Str arn = object_arn(bucket->id, params.str("Key"));
    out.push_back({"s3:PutObject", arn, {}});
    if (params.has("ACL")) out.push_back({"s3:PutObjectAcl", arn, {}});
    need_lock_permissions(params, arn, out);
}

}  // namespace copy_object

SKYLENS_DEFINE_OP(CopyObject) = {.write = copy_object::run,
                                 .requirements = copy_object::requirements,
                                 .trail = object_write_trail(),
                                 .place = bucket_place};

}  // namespace skylens::s3
