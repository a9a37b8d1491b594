// Tags of keys.
#pragma once

#include "aws/tag_list.h"
#include "base/result.h"

namespace skylens::kms {

// Adds or replaces tags [{"TagKey", "TagValue"}]. Refuses TagException (a key that AWS has
// reserved, or given twice), LimitExceededException (more than 50).
Status add_tags(aws::TagList& tags, const Value& given);

}  // namespace skylens::kms
