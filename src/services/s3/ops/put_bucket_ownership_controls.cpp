// s3:PutBucketOwnershipControls: BucketOwnerEnforced (ACLs disabled),
//   BucketOwnerPreferred or ObjectWriter.
//
// IAM: s3:PutBucketOwnershipControls on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), MalformedXML,
//   InvalidBucketAclWithObjectOwnership.
// CloudTrail: PutBucketOwnershipControls, management.
//
// Deviations from AWS: none.
#include "services/s3/acl.h"
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace put_bucket_ownership_controls {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    const Value& rules = params["OwnershipControls"]["Rules"];
    const Str ownership = rules.at(0)["ObjectOwnership"].as_str();
    if (rules.size() != 1) return malformed_xml();
    if (ownership != "BucketOwnerEnforced" && ownership != "BucketOwnerPreferred" &&
        ownership != "ObjectWriter") {
        return malformed_xml();
    }
    if (ownership == "BucketOwnerEnforced" &&
        !is_private(call.world, bucket->acl, bucket->account)) {
        return failure(
            400, "InvalidBucketAclWithObjectOwnership",
            "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting");
    }
    bucket->ownership = ownership;
    bucket_changed(call, home_of(*bucket), bucket->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:PutBucketOwnershipControls", out);
}

}  // namespace put_bucket_ownership_controls

SKYLENS_DEFINE_OP(PutBucketOwnershipControls) = {
    .write = put_bucket_ownership_controls::run,
    .requirements = put_bucket_ownership_controls::requirements,
    .trail = bucket_trail(),
    .place = bucket_place};

}  // namespace skylens::s3
