// s3:PutObjectTagging: replaces the tags of an object.
//
// IAM: s3:PutObjectTagging (s3:PutObjectVersionTagging with a version id) on the object.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), NoSuchKey, InvalidArgument
//   (version id), NoSuchVersion, MethodNotAllowed (delete marker), BadRequest (more than 10),
//   InvalidTag.
// CloudTrail: PutObjectTagging, a data event.
//
// Deviations from AWS: RequestPayer is refused.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/notifications.h"
#include "services/s3/objects.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace put_object_tagging {

Result<Tags> read_tags(const Value& set) {
    Tags tags;
    if (set.size() > 10) return failure(400, "BadRequest", "Object tags cannot be greater than 10");
    for (const Value& tag : set.elements()) {
        const Str key = tag["Key"].as_str();
        if (key.empty() || key.size() > 128 || tag["Value"].as_string().size() > 256)
            return failure(400, "InvalidTag", "The TagKey you have provided is invalid");
        for (const auto& other : tags) {
            if (other.first == key) {
                return failure(400, "InvalidTag", "Cannot provide multiple Tags with the same key");
            }
        }
        tags.emplace_back(key, tag["Value"].as_str());
    }
    return tags;
}

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    SKYLENS_TRY_OK(refuse(params, {"RequestPayer"}));
    SKYLENS_TRY(ObjectVersion * version, version_to_change(*bucket, params));
    SKYLENS_TRY(version->tags, read_tags(params["Tagging"]["TagSet"]));
    ObjectEvent event = event_of(call, params.str("Key"));
    event.name = "ObjectTagging:Put";
    event.detail_type = "Object Tags Added";
    event.object = event_object(*bucket, params.str("Key"), *version);
    announce(call.world, *bucket, event, call.effect);
    if (bucket->versioning.empty()) return Value::object();
    return Value::object({{"VersionId", version->version_id}});
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_object(call, params, "s3:PutObjectTagging", "s3:PutObjectVersionTagging", out);
}

}  // namespace put_object_tagging

SKYLENS_DEFINE_OP(PutObjectTagging) = {.write = put_object_tagging::run,
                                       .requirements = put_object_tagging::requirements,
                                       .trail = object_write_trail(),
                                       .place = bucket_place};

}  // namespace skylens::s3
