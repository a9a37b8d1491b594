#include "services/ec2/tags.h"

#include <algorithm>

#include "aws/errors.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

constexpr std::size_t kKeyMax = 128;
constexpr std::size_t kValueMax = 256;

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

Status check_tag(const Tag& tag, TagGiver giver) {
    if (tag.key.empty()) {
        return aws::error("InvalidParameterValue",
                          "Tag key cannot be null or empty. Tag keys must be between 1 and 128 "
                          "characters in length.");
    }
    if (tag.key.view().substr(0, 4) == "aws:" && giver == TagGiver::Anybody) {
        return aws::error("InvalidParameterValue",
                          "Tag keys starting with 'aws:' are reserved for internal use");
    }
    if (characters(tag.key) > kKeyMax) {
        return aws::error("InvalidParameterValue", "Tag key exceeds the maximum length of 128 "
                          "characters");
    }
    if (characters(tag.value) > kValueMax) {
        return aws::error("InvalidParameterValue", "Tag value exceeds the maximum length of 256 "
                          "characters");
    }
    return Ok{};
}

}  // namespace

const Str* find_tag(const Tags& tags, std::string_view key) {
    for (const Tag& tag : tags) {
        if (tag.key == key) return &tag.value;
    }
    return nullptr;
}

void put_tag(Tags& tags, const Tag& tag) {
    for (Tag& known : tags) {
        if (known.key == tag.key) {
            known.value = tag.value;
            return;
        }
    }
    const auto place = std::find_if(tags.begin(), tags.end(),
                                    [&](const Tag& other) { return tag.key < other.key; });
    tags.insert(place, tag);
}

Value tags_value(const Tags& tags) {
    Value list = Value::array();
    for (const Tag& tag : tags) list.push(Value::object({{"Key", tag.key}, {"Value", tag.value}}));
    return list;
}

Result<Tags> read_tags(const Value& list, TagGiver giver) {
    Tags tags;
    for (const Value& given : list.elements()) {
        const Tag tag{given["Key"].as_str(), given["Value"].as_str()};
        SKYLENS_TRY_OK(check_tag(tag, giver));
        if (find_tag(tags, tag.key) != nullptr) {
            return aws::error("InvalidParameterValue", "Duplicate tag key '", tag.key.view(),
                              "' specified.");
        }
        put_tag(tags, tag);
    }
    if (tags.size() > kTagsMax) {
        return aws::error("TagLimitExceeded", "More than 50 tags specified");
    }
    return tags;
}

Result<Tags> tags_for(const aws::Params& params, std::string_view type,
                      const std::vector<std::string_view>& allowed, TagGiver giver) {
    Tags tags;
    for (const Value& specification : params.list("TagSpecifications")) {
        const std::string_view given = specification["ResourceType"].as_string();
        if (given.empty()) {
            return aws::error("MissingParameter", "Tag specification must have a resource type");
        }
        if (std::find(allowed.begin(), allowed.end(), given) == allowed.end()) {
            return aws::error("InvalidParameterValue", "'", given, "' is not a valid taggable "
                              "resource type for this operation.");
        }
        if (specification["Tags"].empty()) {
            return aws::error("InvalidParameterValue", "Tag specification must have at least one "
                              "tag");
        }
        SKYLENS_TRY(const Tags read, read_tags(specification["Tags"], giver));
        if (given != type) continue;
        for (const Tag& tag : read) put_tag(tags, tag);
    }
    return tags;
}

}  // namespace skylens::ec2
