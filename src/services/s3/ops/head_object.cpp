// s3:HeadObject: the headers of an object.
//
// IAM: as GetObject.
// Errors: 404 Not Found (bucket, key or version), 400 Bad Request (version id), 405 Method Not
//   Allowed (delete marker), 412 Precondition Failed, 304 Not Modified: HTTP answers without a
//   body.
// CloudTrail: HeadObject, a data event.
//
// Deviations from AWS: a denied caller is told AccessDenied with the reason, where the AWS CLI
//   prints "403 Forbidden"; ranges, check sums, parts and SSE-C are refused.
#include "services/s3/buckets.h"
#include "services/s3/errors.h"
#include "services/s3/objects.h"
#include "services/s3/state.h"
#include "services/s3/trail.h"

namespace skylens::s3 {
namespace head_object {

Result<Value> headers(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY(const Bucket* bucket, bucket_of(call, params));
    SKYLENS_TRY(const ObjectVersion* version,
                version_to_read(*bucket, params.str("Key"), params.str("VersionId")));
    SKYLENS_TRY_OK(check_read_conditions(params, *version));
    return object_headers(*bucket, params.str("Key"), *version);
}

// An answer to HEAD has no body: only the status is left of the error.
Failure bare(const Error& error) {
    switch (error.http_status) {
        case 304:
            return failure(304, "304", "Not Modified");
        case 400:
            return failure(400, "400", "Bad Request");
        case 403:
            return failure(403, "403", "Forbidden");
        case 405:
            return failure(405, "405", "Method Not Allowed");
        case 412:
            return failure(412, "412", "Precondition Failed");
        default:
            return failure(404, "404", "Not Found");
    }
}

Result<Value> run(const aws::ReadCall& call, const aws::Params& params) {
    SKYLENS_TRY_OK(refuse(
        params, {"SSECustomerAlgorithm", "SSECustomerKey", "SSECustomerKeyMD5", "RequestPayer",
                 "PartNumber", "ChecksumMode", "Range", "ResponseCacheControl",
                 "ResponseContentDisposition", "ResponseContentEncoding", "ResponseContentLanguage",
                 "ResponseContentType", "ResponseExpires"}));
    Result<Value> result = headers(call, params);
    if (!result.ok()) return bare(result.error());
    return result;
}

}  // namespace head_object

SKYLENS_DEFINE_OP(HeadObject) = {.read = head_object::run,
                                 .requirements = need_object_read,
                                 .trail = object_read_trail(),
                                 .place = bucket_place};

}  // namespace skylens::s3
