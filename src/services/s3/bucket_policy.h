// What PutBucketPolicy accepts.
#pragma once

#include <string_view>
#include <vector>

#include "aws/world.h"
#include "services/s3/state.h"

namespace skylens::s3 {

// A text, or a list of texts: policies allow both nearly everywhere.
std::vector<std::string_view> texts_of(const Value& value);

inline constexpr std::size_t kPolicyBytesMax = 20'480;

// The parsed document. Errors, all MalformedPolicy but the first: PolicyTooLarge; not JSON or not a
// policy; a principal that does not exist; an action of another service; a resource that is not
// this bucket; an action that none of the statement's resources can have.
Result<Value> checked_bucket_policy(const aws::World& world, const Bucket& bucket,
                                    std::string_view text);

}  // namespace skylens::s3
