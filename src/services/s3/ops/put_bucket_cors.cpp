// s3:PutBucketCors: which other origins a browser may call the bucket from.
//
// IAM: s3:PutBucketCORS on the bucket.
// Errors, in order: NoSuchBucket, AccessDenied (ExpectedBucketOwner), MalformedXML,
//   InvalidRequest (method).
// CloudTrail: PutBucketCors, management.
//
// Deviations from AWS: the rules are kept and shown; no browser asks here.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace put_bucket_cors {

Result<Value> run(aws::WriteCall& call, const aws::Params& params) {
    SKYLENS_TRY(Bucket * bucket, bucket_of(call, params));
    const Value& rules = params["CORSConfiguration"]["CORSRules"];
    if (rules.empty() || rules.size() > 100) return malformed_xml();
    for (const Value& rule : rules.elements()) {
        for (const Value& method : rule["AllowedMethods"].elements()) {
            const std::string_view name = method.as_string();
            const bool known = name == "GET" || name == "PUT" || name == "POST" ||
                               name == "DELETE" || name == "HEAD";
            if (known) continue;
            return invalid_request(
                join("Found unsupported HTTP method in CORS config. Unsupported method is ", name));
        }
    }
    bucket->cors = params["CORSConfiguration"];
    bucket_changed(call, home_of(*bucket), bucket->id);
    return Value::object();
}

void requirements(const aws::ReadCall& call, const aws::Params& params, aws::Requirements& out) {
    need_bucket(call, params, "s3:PutBucketCORS", out);
}

}  // namespace put_bucket_cors

SKYLENS_DEFINE_OP(PutBucketCors) = {.write = put_bucket_cors::run,
                                    .requirements = put_bucket_cors::requirements,
                                    .trail = bucket_trail(),
                                    .place = bucket_place};

}  // namespace skylens::s3
