// Tags of a resource, in the order in which they were added.
#pragma once

#include <string_view>
#include <tuple>
#include <vector>

#include "base/str.h"
#include "base/value.h"

namespace skylens::aws {

struct ResourceTag {
    Str key;
    Str value;
    auto fields() const { return std::tie(key, value); }
};
using TagList = std::vector<ResourceTag>;

// Adds or replaces the tags of a list [{"Key", "Value"}] or of a map {"key": "value"}.
void put_tags(TagList& tags, const Value& given);
// Removes the tags whose keys are in the array.
void remove_tags(TagList& tags, const Value& keys);
// [{"Key", "Value"}] and {"key": "value"}.
Value tag_array(const TagList& tags);
Value tag_map(const TagList& tags);

}  // namespace skylens::aws
