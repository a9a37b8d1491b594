// s3:PutObjectRetention: keeps a version from being removed until a date.
//
// IAM: s3:PutObjectRetention on the object; s3:BypassGovernanceRetention to shorten it.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), NoSuchKey, InvalidArgument
//   (version id), NoSuchVersion, MethodNotAllowed (delete marker), InvalidRequest (no Object
//   Lock), MalformedXML, InvalidArgument (date), AccessDenied (locked).
// CloudTrail: PutObjectRetention, a data event.
//
// Deviations from AWS: RequestPayer is refused.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/object_lock.h"
#include "services/s3/objects.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace put_object_retention {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    SKYLENS_TRY_OK(refuse(params, {"RequestPayer"}));
    SKYLENS_TRY(ObjectVersion * version, version_to_change(*bucket, params));
    if (!bucket->object_lock) return invalid_request("Bucket is missing Object Lock Configuration");
    const Value& wanted = params["Retention"];
    if (wanted.contains("Mode") != wanted.contains("RetainUntilDate")) return malformed_xml();
    Lock lock = version->lock;
    lock.mode = wanted["Mode"].as_str();
    lock.until = {};
    if (wanted.contains("RetainUntilDate")) {
        const Result<SimTime> until = parse_time(wanted["RetainUntilDate"].as_string());
        if (!until.ok()) return malformed_xml();
        lock.until = until.value();
        if (lock.until <= call.now)
            return invalid_argument("The retain until date must be in the future!");
    }
    SKYLENS_TRY_OK(check_retention_change(call.read(), object_arn(bucket->id, params.str("Key")),
                                          version->lock, lock,
                                          params.flag("BypassGovernanceRetention")));
    version->lock = lock;
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_object(call, params, "s3:PutObjectRetention", "s3:PutObjectRetention", out);
}

}  // namespace put_object_retention

SKYLENS_DEFINE_OP(PutObjectRetention) = {.write = put_object_retention::run,
                                         .requirements = put_object_retention::requirements,
                                         .trail = object_write_trail(),
                                         .place = bucket_place};

}  // namespace skylens::s3
