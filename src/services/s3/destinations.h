// Where a bucket sends its notifications.
#pragma once

#include <string_view>
#include <vector>

#include "aws/world.h"
#include "base/result.h"
#include "services/s3/state.h"

namespace skylens::s3 {

struct Destination {
    Str id;
    Str arn;
    std::vector<Str> events;  // "s3:ObjectCreated:*"
    Str prefix;
    Str suffix;
};

// Topics, queues and functions of a notification configuration.
std::vector<Destination> destinations_of(const Value& configuration);

// True when the destination asks for that event ("ObjectCreated:Put") of that key.
bool wants(const Destination& destination, std::string_view event, std::string_view key);

// Sends a message now, as s3.amazonaws.com. Refuses when the destination does not exist or its
// policy does not let the bucket in.
Status send_to(aws::World& world, const Bucket& bucket, const Str& arn, const Str& message,
               sim::EffectId cause);

}  // namespace skylens::s3
