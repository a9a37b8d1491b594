// s3:DeleteBucket: removes an empty bucket.
//
// IAM: s3:DeleteBucket on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), BucketNotEmpty (also when
//   only old versions or delete markers are left).
// CloudTrail: DeleteBucket, management.
//
// Deviations from AWS: the name is free again at once.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace delete_bucket {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    if (!bucket->objects.empty()) {
        return failure(409, "BucketNotEmpty", "The bucket you tried to delete is not empty",
                       bucket->versioning.empty()
                           ? ""
                           : ". You must delete all versions in the bucket.");
    }
    const aws::Place home = home_of(*bucket);
    const Str name = bucket->id;
    call.world.s3->buckets.erase(name);
    bucket_changed(call, home, name);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:DeleteBucket", out);
}

}  // namespace delete_bucket

SKYLENS_DEFINE_OP(DeleteBucket) = {.write = delete_bucket::run,
                                   .requirements = delete_bucket::requirements,
                                   .trail = bucket_trail(),
                                   .place = bucket_place};

}  // namespace skylens::s3
