// Objects that AWS services write: log deliveries, delivery streams.
#pragma once

#include <string_view>

#include "aws/world.h"
#include "base/result.h"
#include "base/str.h"

namespace skylens::s3 {

// Puts an object as the account `writer` (its owner) without asking anybody: whoever delivers has
// asked the bucket policy or the role before. Refuses NoSuchBucket, and NotSimulated where the
// bucket or the object is larger than the simulator keeps. Compressed files are kept as their text.
Status put_for_service(aws::World& world, std::string_view bucket, std::string_view key, Str body,
                       std::uint16_t writer);

// "my-logs" and "vpc/" of "arn:aws:s3:::my-logs/vpc/"; the bucket is empty for what is no S3 ARN.
struct LogPlace {
    Str bucket;
    Str prefix;
};
LogPlace log_place_of(std::string_view arn);

// May the service put objects below that prefix, by the bucket's policy? `source_arn` and
// `account` are aws:SourceArn and aws:SourceAccount.
bool policy_lets_put(const aws::World& world, std::string_view service, std::string_view object_arn,
                     std::string_view source_arn, std::string_view account);

}  // namespace skylens::s3
