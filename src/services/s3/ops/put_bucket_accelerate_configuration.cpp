// s3:PutBucketAccelerateConfiguration: turns Transfer Acceleration on or off.
//
// IAM: s3:PutAccelerateConfiguration on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), MalformedXML,
//   InvalidRequest (a name with dots).
// CloudTrail: PutAccelerateConfiguration, management.
//
// Deviations from AWS: the state is kept and shown; requests are not faster.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace put_bucket_accelerate_configuration {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    SKYLENS_TRY_OK(refuse(params, {"ChecksumAlgorithm"}));
    const Str status = params["AccelerateConfiguration"]["Status"].as_str();
    if (status != "Enabled" && status != "Suspended") return malformed_xml();
    if (bucket->id.view().find('.') != std::string_view::npos) {
        return invalid_request(
            "S3 Transfer Acceleration is not supported for buckets with periods "
            "(.) in their names");
    }
    bucket->accelerate = status;
    bucket_changed(call, home_of(*bucket), bucket->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:PutAccelerateConfiguration", out);
}

}  // namespace put_bucket_accelerate_configuration

SKYLENS_DEFINE_OP(PutBucketAccelerateConfiguration) = {
    .write = put_bucket_accelerate_configuration::run,
    .requirements = put_bucket_accelerate_configuration::requirements,
    .trail = bucket_trail("PutAccelerateConfiguration"),
    .place = bucket_place};

}  // namespace skylens::s3
