#include "services/kms/key_tags.h"

#include "base/text.h"
#include "services/kms/errors.h"
#include "services/kms/state.h"

namespace skylens::kms {

Status add_tags(aws::TagList& tags, const Value& given) {
    constexpr std::size_t kTagsMax = 50;
    Value pairs = Value::array();
    for (const Value& tag : given.elements()) {
        const std::string_view key = tag["TagKey"].as_string();
        if (lower(key.substr(0, 4)) == "aws:") {
            return aws::error("TagException", "Not authorized: Tag keys starting with aws: are ",
                              "reserved");
        }
        for (const Value& other : pairs.elements()) {
            if (other["Key"].as_string() == key)
                return aws::error("TagException", "Duplicate tag keys");
        }
        pairs.push(Value::object({{"Key", tag["TagKey"]}, {"Value", tag["TagValue"]}}));
    }
    aws::put_tags(tags, pairs);
    if (tags.size() > kTagsMax) return aws::error("LimitExceededException", "Too many tags");
    return Ok{};
}

}  // namespace skylens::kms
