#include "aws/tag_list.h"

#include <algorithm>

namespace skylens::aws {
namespace {

void put_tag(TagList& tags, Str key, Str value) {
    for (ResourceTag& tag : tags) {
        if (tag.key == key) {
            tag.value = std::move(value);
            return;
        }
    }
    tags.push_back({std::move(key), std::move(value)});
}

}  // namespace

void put_tags(TagList& tags, const Value& given) {
    for (const Value& tag : given.elements())
        put_tag(tags, tag["Key"].as_str(), tag["Value"].as_str());
    for (const Value::Member& tag : given.members())
        put_tag(tags, tag.key, tag.value.as_str());
}

void remove_tags(TagList& tags, const Value& keys) {
    const auto unwanted = [&keys](const ResourceTag& tag) {
        const std::vector<Value>& list = keys.elements();
        return std::any_of(list.begin(), list.end(),
                           [&tag](const Value& key) { return key.as_string() == tag.key.view(); });
    };
    tags.erase(std::remove_if(tags.begin(), tags.end(), unwanted), tags.end());
}

Value tag_array(const TagList& tags) {
    Value array = Value::array();
    for (const ResourceTag& tag : tags)
        array.push(Value::object({{"Key", tag.key}, {"Value", tag.value}}));
    return array;
}

Value tag_map(const TagList& tags) {
    Value map = Value::object();
    for (const ResourceTag& tag : tags)
        map.set(tag.key, tag.value);
    return map;
}

}  // namespace skylens::aws
