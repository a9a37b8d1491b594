// s3:PutBucketRequestPayment: who pays for requests.
//
// IAM: s3:PutBucketRequestPayment on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), MalformedXML.
// CloudTrail: PutBucketRequestPayment, management.
//
// Deviations from AWS: Requester is refused: requests carry no payer here.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace put_bucket_request_payment {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    const Str payer = params["RequestPaymentConfiguration"]["Payer"].as_str();
    if (payer == "Requester") return aws::not_simulated("Payer Requester");
    if (payer != "BucketOwner") return malformed_xml();
    bucket->payer = payer;
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:PutBucketRequestPayment", out);
}

}  // namespace put_bucket_request_payment

SKYLENS_DEFINE_OP(PutBucketRequestPayment) = {
    .write = put_bucket_request_payment::run,
    .requirements = put_bucket_request_payment::requirements,
    .trail = bucket_trail(),
    .place = bucket_place};

}  // namespace skylens::s3
