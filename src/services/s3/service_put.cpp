#include "services/s3/service_put.h"

#include "aws/errors.h"
#include "services/s3/new_object.h"
#include "services/s3/objects.h"
#include "services/s3/s3.h"
#include "services/s3/state.h"
#include "services/service_access.h"

namespace skylens::s3 {

Status put_for_service(aws::World& world, std::string_view bucket, std::string_view key, Str body,
                       std::uint16_t writer) {
    Bucket* found = world.s3->buckets.find(bucket);
    if (found == nullptr) {
        return aws::error("NoSuchBucket", "The specified bucket does not exist");
    }
    SKYLENS_TRY_OK(check_room(*found, body));
    ObjectVersion version;
    version.body = std::move(body);
    version.modified = world.now;
    version.owner = writer;
    version.content_type = "application/octet-stream";
    version.encryption = found->encryption;
    version.etag = etag_of(version);
    store_version(world, *found, Str(key), std::move(version));
    return Ok{};
}

LogPlace log_place_of(std::string_view arn) {
    constexpr std::string_view kPrefix = "arn:aws:s3:::";
    if (arn.substr(0, kPrefix.size()) != kPrefix) return {};
    const std::string_view rest = arn.substr(kPrefix.size());
    const std::size_t slash = rest.find('/');
    LogPlace destination;
    destination.bucket = Str(rest.substr(0, slash));
    if (slash != std::string_view::npos) destination.prefix = Str(rest.substr(slash + 1));
    return destination;
}

bool policy_lets_put(const aws::World& world, std::string_view service,
                     std::string_view object_arn, std::string_view source_arn,
                     std::string_view account) {
    const Bucket* bucket = bucket_of_arn(world, object_arn);
    if (bucket == nullptr || bucket->policy.empty()) return false;
    const ServiceCaller caller{Str(service), Str(source_arn), Str(account), {}};
    return service_may(world, caller, "s3:PutObject", object_arn, bucket->policy);
}

}  // namespace skylens::s3
