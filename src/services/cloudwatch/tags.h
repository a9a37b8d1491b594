// Tags of alarms.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "aws/operation.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {

using Tags = std::vector<std::pair<Str, Str>>;  // sorted by key

// From [{"Key", "Value"}]. Refuses, with InvalidParameterValue, more than 50, the same key twice,
// keys that begin with "aws:" or are longer than 128 and values longer than 256 characters.
Result<Tags> read_tags(const Value& list);
// `given` over `tags`. Refuses more than 50 in all, with InvalidParameterValue.
Result<Tags> merge_tags(const Tags& tags, const Tags& given);

// The name of the alarm that an ARN stands for. Refuses what is not an alarm's ARN
// (InvalidParameterValue) and alarms that do not exist here (ResourceNotFoundException).
Result<Str> tagged_alarm(const aws::ReadCall& call, std::string_view arn);

}  // namespace skylens::cloudwatch
