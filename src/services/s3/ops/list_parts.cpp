// s3:ListParts: the parts of an upload so far.
//
// IAM: s3:ListMultipartUploadParts on the object.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), NoSuchUpload.
// CloudTrail: ListParts, a data event.
//
// Deviations from AWS: all in one page; markers and SSE-C are refused.
#include "services/s3/acl.h"
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/multipart.h"
#include "services/s3/objects.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace list_parts {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    SKYLENS_TRY_OK(refuse(params, {"MaxParts", "PartNumberMarker", "RequestPayer",
                                   "SSECustomerAlgorithm", "SSECustomerKey", "SSECustomerKeyMD5"}));
    SKYLENS_TRY(const Upload* upload, upload_of(*bucket, params));
    Value parts = Value::array();
    std::int64_t last = 0;
    for (const auto& part : upload->parts) {
        last = part.first;
        parts.push(Value::object({{"PartNumber", part.first},
                                  {"LastModified", time_text(part.second.modified)},
                                  {"ETag", join("\"", part.second.etag.view(), "\"")},
                                  {"Size", static_cast<std::int64_t>(part.second.body.size())}}));
    }
    Value out = Value::object({{"Bucket", bucket->id},
                               {"Key", upload->key},
                               {"UploadId", params.str("UploadId")},
                               {"PartNumberMarker", 0},
                               {"NextPartNumberMarker", last},
                               {"MaxParts", 1000},
                               {"IsTruncated", false}});
    if (!parts.empty()) out.set("Parts", std::move(parts));
    out.set("Initiator", initiator_value(call.world, *upload));
    out.set("Owner", owner_value(call.world, upload->object.owner));
    return out.set("StorageClass", upload->object.storage_class);
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_object(call, params, "s3:ListMultipartUploadParts", "s3:ListMultipartUploadParts", out);
}

}  // namespace list_parts

SKYLENS_DEFINE_OP(ListParts) = {.read = list_parts::run,
                                .requirements = list_parts::requirements,
                                .trail = object_read_trail(),
                                .place = bucket_place};

}  // namespace skylens::s3
