// s3:CompleteMultipartUpload: makes the object of its parts.
//
// IAM: s3:PutObject on the object.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), NoSuchUpload, MalformedXML
//   (no parts), InvalidPartOrder, InvalidPart, PreconditionFailed.
// CloudTrail: CompleteMultipartUpload, a data event.
//
// Deviations from AWS: parts of less than 5 MiB are taken; check sums are refused.
#include "base/md5.h"
#include "base/text.h"
#include "services/s3/buckets.h"
#include "services/s3/encryption.h"
#include "services/s3/errors.h"
#include "services/s3/lifecycle.h"
#include "services/s3/multipart.h"
#include "services/s3/new_object.h"
#include "services/s3/notifications.h"
#include "services/s3/objects.h"
#include "services/s3/replication.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace complete_multipart_upload {

Status check_order(const Value& parts) {
    std::int64_t last = 0;
    for (const Value& one : parts.elements()) {
        if (one["PartNumber"].as_int() <= last) {
            return failure(400, "InvalidPartOrder",
                           "The list of parts was not in ascending order. The parts list must be "
                           "specified in order by part number.");
        }
        last = one["PartNumber"].as_int();
    }
    return Ok{};
}

// The parts that the request lists, in order.
Result<std::vector<const Part*>> listed_parts(const Upload& upload, const Value& parts) {
    std::vector<const Part*> out;
    if (parts.empty()) return malformed_xml();
    SKYLENS_TRY_OK(check_order(parts));
    for (const Value& one : parts.elements()) {
        const auto found = upload.parts.find(one["PartNumber"].as_int());
        const std::string_view etag = one["ETag"].as_string();
        const bool same =
            found != upload.parts.end() &&
            (found->second.etag == etag || join("\"", found->second.etag.view(), "\"") == etag);
        if (!same) {
            return failure(400, "InvalidPart",
                           "One or more of the specified parts could not be found.  The part may "
                           "not have been uploaded, or the specified entity tag may not match the "
                           "part's entity tag.");
        }
        out.push_back(&found->second);
    }
    return out;
}

// MD5 of the parts' MD5s, and their number.
Str etag_of_parts(const std::vector<const Part*>& parts) {
    std::string digests;
    for (const Part* part : parts) {
        const auto digest = md5(part->body);
        digests.append(digest.begin(), digest.end());
    }
    return str_of(md5_hex(digests), "-", static_cast<std::int64_t>(parts.size()));
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    SKYLENS_TRY_OK(
        refuse(params, {"ChecksumCRC32", "ChecksumCRC32C", "ChecksumCRC64NVME", "ChecksumSHA1",
                        "ChecksumSHA256", "ChecksumType", "MpuObjectSize", "RequestPayer",
                        "SSECustomerAlgorithm", "SSECustomerKey", "SSECustomerKeyMD5"}));
    SKYLENS_TRY(Upload * upload, upload_of(*bucket, params));
    SKYLENS_TRY(const std::vector<const Part*> parts,
                listed_parts(*upload, params["MultipartUpload"]["Parts"]));
    SKYLENS_TRY_OK(check_write_conditions(params, *bucket));
    SKYLENS_TRY_OK(decrypt(call, *bucket, upload->key, upload->object));
    ObjectVersion version = upload->object;
    std::string body;
    for (const Part* part : parts) {
        body += part->body.view();
        version.parts.push_back(part->body.size());
    }
    version.body = Str(body);
    version.etag = etag_of_parts(parts);
    const Str key = upload->key;
    bucket->uploads.erase(bucket->uploads.find(params.str("UploadId")));
    const ObjectVersion& stored = store_version(call.world, *bucket, key, std::move(version));
    object_created(call, *bucket, key, stored, "CompleteMultipartUpload");
    replicate(call.world, *bucket, key, stored.version_id, call.effect);
    Value out = Value::object(
        {{"Location", join("https://", bucket->id.view(), ".s3.", aws::region_name(bucket->region),
                           ".amazonaws.com/", percent_encode(key))},
         {"Bucket", bucket->id},
         {"Key", key}});
    const Str expiration = expiration_header(*bucket, key, stored);
    if (!expiration.empty()) out.set("Expiration", expiration);
    out.set("ETag", quoted_etag(stored));
    add_encryption(stored, out);
    if (bucket->versioning == "Enabled") out.set("VersionId", stored.version_id);
    return out;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_object(call, params, "s3:PutObject", "s3:PutObject", out);
}

}  // namespace complete_multipart_upload

SKYLENS_DEFINE_OP(CompleteMultipartUpload) = {
    .write = complete_multipart_upload::run,
    .requirements = complete_multipart_upload::requirements,
    .trail = object_write_trail(),
    .place = bucket_place};

}  // namespace skylens::s3
