// s3:GetObjectAttributes: chosen properties of an object, without its body.
//
// IAM: s3:GetObject and s3:GetObjectAttributes (with a version id s3:GetObjectVersion and
//   s3:GetObjectVersionAttributes) on the object.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), NoSuchKey, InvalidArgument
//   (version id), NoSuchVersion, MethodNotAllowed (delete marker).
// CloudTrail: GetObjectAttributes, a data event.
//
// Deviations from AWS: check sums are left out; SSE-C and RequestPayer are refused; all parts in
//   one page.
#include <algorithm>

#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/objects.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace get_object_attributes {

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    SKYLENS_TRY_OK(refuse(params, {"RequestPayer", "SSECustomerAlgorithm", "SSECustomerKey",
                                   "SSECustomerKeyMD5", "MaxParts", "PartNumberMarker"}));
    SKYLENS_TRY(const ObjectVersion* version,
                version_to_read(*bucket, params.str("Key"), params.str("VersionId")));
    Value out = Value::object({{"LastModified", time_text(version->modified)}});
    if (!bucket->versioning.empty()) out.set("VersionId", version->version_id);
    const auto wanted = [&](std::string_view name) {
        const auto& list = params.list("ObjectAttributes");
        return std::any_of(list.begin(), list.end(),
                           [&](const Value& one) { return one.as_string() == name; });
    };
    if (wanted("ETag")) out.set("ETag", version->etag);
    if (wanted("ObjectParts") && !version->parts.empty()) {
        out.set(
            "ObjectParts",
            Value::object({{"TotalPartsCount", static_cast<std::int64_t>(version->parts.size())}}));
    }
    if (wanted("StorageClass")) out.set("StorageClass", version->storage_class);
    if (wanted("ObjectSize"))
        out.set("ObjectSize", static_cast<std::int64_t>(version->body.size()));
    return out;
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_object_read(call, params, out);
    need_object(call, params, "s3:GetObjectAttributes", "s3:GetObjectVersionAttributes", out);
}

}  // namespace get_object_attributes

SKYLENS_DEFINE_OP(GetObjectAttributes) = {.read = get_object_attributes::run,
                                          .requirements = get_object_attributes::requirements,
                                          .trail = object_read_trail(),
                                          .place = bucket_place};

}  // namespace skylens::s3
