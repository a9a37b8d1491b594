#include "services/s3/errors.h"

#include "services/s3/state.h"

namespace skylens::s3 {

Failure access_denied() { return failure(403, "AccessDenied", "Access Denied"); }

Failure no_such_bucket() {
    return failure(404, "NoSuchBucket", "The specified bucket does not exist");
}

Failure no_such_key() { return failure(404, "NoSuchKey", "The specified key does not exist."); }

Failure no_such_version() {
    return failure(404, "NoSuchVersion", "The specified version does not exist.");
}

Failure malformed_xml() {
    return failure(400, "MalformedXML",
                   "The XML you provided was not well-formed or did not validate against our "
                   "published schema");
}

Failure malformed_policy(std::string_view message) {
    return failure(400, "MalformedPolicy", message);
}

Failure invalid_argument(std::string_view message) {
    return failure(400, "InvalidArgument", message);
}

Failure invalid_request(std::string_view message) {
    return failure(400, "InvalidRequest", message);
}

Failure acl_not_supported() {
    return failure(400, "AccessControlListNotSupported", "The bucket does not allow ACLs");
}

Failure precondition_failed() {
    return failure(412, "PreconditionFailed",
                   "At least one of the pre-conditions you specified did not hold");
}

Status refuse(const aws::Params& params, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        if (params.has(name)) return aws::not_simulated("S3's parameter ", name);
    }
    return Ok{};
}

}  // namespace skylens::s3
