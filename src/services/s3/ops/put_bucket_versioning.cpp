// s3:PutBucketVersioning: enables or suspends versioning; there is no way back to
//   unversioned.
//
// IAM: s3:PutBucketVersioning on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), MalformedXML,
//   InvalidBucketState (Object Lock, replication).
// CloudTrail: PutBucketVersioning, management.
//
// Deviations from AWS: MFA delete is not simulated; the change works at once.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace put_bucket_versioning {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    SKYLENS_TRY_OK(refuse(params, {"MFA"}));
    const Value& wanted = params["VersioningConfiguration"];
    if (wanted.contains("MFADelete")) return aws::not_simulated("MFADelete");
    const Str status = wanted["Status"].as_str();
    if (status != "Enabled" && status != "Suspended") return malformed_xml();
    if (status == "Suspended" && bucket->object_lock) {
        return failure(409, "InvalidBucketState",
                       "An Object Lock configuration is present on this bucket, so the versioning "
                       "state cannot be changed.");
    }
    if (status == "Suspended" && !bucket->replication.is_null()) {
        return failure(409, "InvalidBucketState",
                       "A replication configuration is present on this bucket, so the versioning "
                       "state cannot be changed.");
    }
    bucket->versioning = status;
    bucket_changed(call, home_of(*bucket), bucket->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:PutBucketVersioning", out);
}

}  // namespace put_bucket_versioning

SKYLENS_DEFINE_OP(PutBucketVersioning) = {.write = put_bucket_versioning::run,
                                          .requirements = put_bucket_versioning::requirements,
                                          .trail = bucket_trail(),
                                          .place = bucket_place};

}  // namespace skylens::s3
