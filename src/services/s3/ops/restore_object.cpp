// s3:RestoreObject: makes a readable copy of an archived object for some days.
//
// IAM: s3:RestoreObject on the object.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), NoSuchKey, InvalidArgument
//   (version id), NoSuchVersion, MethodNotAllowed (delete marker), MalformedXML (Days),
//   InvalidObjectState (not archived), InvalidArgument (tier), RestoreAlreadyInProgress.
// CloudTrail: RestoreObject, a data event.
//
// Deviations from AWS: SELECT requests and OutputLocation are refused; Intelligent-Tiering has no
//   archive tiers here.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/notifications.h"
#include "services/s3/objects.h"
#include "services/s3/restore.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace restore_object {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    SKYLENS_TRY_OK(refuse(params, {"RequestPayer"}));
    SKYLENS_TRY(ObjectVersion * version, version_to_change(*bucket, params));
    const Value& wanted = params["RestoreRequest"];
    for (const std::string_view name : {"Type", "SelectParameters", "OutputLocation"}) {
        if (wanted.contains(name)) return aws::not_simulated("RestoreRequest.", name);
    }
    const std::int64_t stay = wanted["Days"].as_int();
    if (stay <= 0) return malformed_xml();
    const Str storage_class = version->storage_class;
    if (storage_class != "GLACIER" && storage_class != "DEEP_ARCHIVE") {
        return failure(403, "InvalidObjectState",
                       "Restore is not allowed for the object's current storage class");
    }
    const std::string_view given = wanted["GlacierJobParameters"]["Tier"].as_string();
    const Str tier = given.empty() ? Str(wanted["Tier"].as_string()) : Str(given);
    if (tier == "Expedited" && storage_class == "DEEP_ARCHIVE")
        return invalid_argument("Retrieval option is not supported by this storage class");
    if (version->restore.ongoing) {
        return failure(409, "RestoreAlreadyInProgress", "Object restore is already in progress");
    }
    const Str key = params.str("Key");
    const Value data = Value::object({{"key", key}, {"version", version->version_id}});
    if (version->restore.expires.ms != 0) {
        version->restore.expires = next_multiple(call.now + days(stay), days(1));
        call.world.schedule(aws::EventKind::S3Restore, home_of(*bucket), version->restore.expires,
                            bucket->id, call.effect, 0, data);
        return Value::object();
    }
    version->restore.ongoing = true;
    const Duration time = restore_time(call.world, storage_class, tier, call.effect);
    call.world.schedule(aws::EventKind::S3Restore, home_of(*bucket), call.now + time, bucket->id,
                        call.effect, stay, data);
    ObjectEvent event = event_of(call, key);
    event.name = "ObjectRestore:Post";
    event.detail_type = "Object Restore Initiated";
    event.object = event_object(*bucket, key, *version);
    event.more = Value::object({{"source-storage-class", storage_class}});
    announce(call.world, *bucket, event, call.effect);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_object(call, params, "s3:RestoreObject", "s3:RestoreObject", out);
}

}  // namespace restore_object

SKYLENS_DEFINE_OP(RestoreObject) = {.write = restore_object::run,
                                    .requirements = restore_object::requirements,
                                    .trail = object_write_trail(),
                                    .place = bucket_place};

}  // namespace skylens::s3
