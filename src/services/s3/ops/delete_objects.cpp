// s3:DeleteObjects: up to 1,000 deletions in one call, each allowed or refused for itself.
//
// IAM: s3:DeleteObject or s3:DeleteObjectVersion on each object; a refusal is one row of Errors.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), MalformedXML (no key, or more
//   than 1,000).
// CloudTrail: DeleteObjects, a data event.
//
// Deviations from AWS: no additional record per object; conditions and MFA are refused.
#include "aws/observers.h"
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/notifications.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace delete_objects {

constexpr std::size_t kKeysMax = 1'000;

Status check_simulated(const aws::Params& params) {
    SKYLENS_TRY_OK(refuse(params, {"MFA", "RequestPayer", "ChecksumAlgorithm"}));
    for (const Value& object : params["Delete"]["Objects"].elements()) {
        for (const std::string_view name : {"ETag", "LastModifiedTime", "Size"}) {
            if (object.contains(name)) return aws::not_simulated("Delete.Objects.", name);
        }
    }
    return Ok{};
}

Status may_delete(const aws::WriteCall& call, const Bucket& bucket, const Value& object) {
    const bool one_version = object.contains("VersionId");
    return aws::authorize(call.read(),
                          {{one_version ? Str("s3:DeleteObjectVersion") : Str("s3:DeleteObject"),
                            object_arn(bucket.id, object["Key"].as_string()),
                            {}}});
}

Value row_of(const Str& key, const Str& asked, const Deleted& deleted) {
    Value row = Value::object({{"Key", key}});
    if (!asked.empty()) row.set("VersionId", asked);
    if (deleted.marker_created || deleted.marker_removed) {
        row.set("DeleteMarker", true).set("DeleteMarkerVersionId", deleted.version_id);
    }
    return row;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(check_simulated(params));
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    const Value& objects = params["Delete"]["Objects"];
    if (objects.empty() || objects.size() > kKeysMax) return malformed_xml();
    const bool quiet = params["Delete"]["Quiet"].as_bool();
    Value rows = Value::array();
    Value errors = Value::array();
    for (const Value& object : objects.elements()) {
        const Str key = object["Key"].as_str();
        const Str asked = object["VersionId"].as_str();
        Status allowed = may_delete(call, *bucket, object);
        if (allowed.ok()) {
            allowed = check_removable(call.read(), *bucket, key, asked,
                                      params.flag("BypassGovernanceRetention"));
        }
        if (!allowed.ok()) {
            Value row = Value::object({{"Key", key}});
            if (!asked.empty()) row.set("VersionId", asked);
            row.set("Code", allowed.error().code).set("Message", allowed.error().message);
            errors.push(std::move(row));
            continue;
        }
        const Deleted deleted = delete_version(call.world, *bucket, key, asked, call.place.account);
        object_deleted(call, *bucket, key, deleted);
        replicate_marker(call.world, *bucket, key, deleted, call.effect);
        if (!quiet) rows.push(row_of(key, asked, deleted));
    }
    Value result = Value::object();
    if (!rows.empty()) result.set("Deleted", std::move(rows));
    if (!errors.empty()) result.set("Errors", std::move(errors));
    return result;
}

void requirements(const aws::ReadCall&, const aws::Params&, aws::Requirements&) {}

}  // namespace delete_objects

SKYLENS_DEFINE_OP(DeleteObjects) = {.write = delete_objects::run,
                                    .requirements = delete_objects::requirements,
                                    .trail = object_write_trail(),
                                    .place = bucket_place};

}  // namespace skylens::s3
