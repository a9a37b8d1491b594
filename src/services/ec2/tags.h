// Tags of EC2 resources.
#pragma once

#include <string_view>
#include <tuple>
#include <vector>

#include "aws/params.h"
#include "base/result.h"
#include "base/str.h"
#include "base/value.h"

namespace skylens::ec2 {

struct Tag {
    Str key;
    Str value;

    auto fields() const { return std::tie(key, value); }
};
using Tags = std::vector<Tag>;

inline constexpr std::size_t kTagsMax = 50;  // "Tag your Amazon EC2 resources"

// Null when there is no such tag.
const Str* find_tag(const Tags& tags, std::string_view key);
void put_tag(Tags& tags, const Tag& tag);
// [{"Key", "Value"}] sorted by key, as EC2 lists them.
Value tags_value(const Tags& tags);

// Who gives tags: only an AWS service acting through its role may use keys that begin with "aws:".
enum class TagGiver { Anybody, AwsService };

// Reads [{"Key", "Value"}]. Refuses empty keys, keys that begin with "aws:", keys longer than 128
// and values longer than 256 characters, the same key twice, more than 50 tags.
Result<Tags> read_tags(const Value& list, TagGiver giver = TagGiver::Anybody);

// The tags that a call's TagSpecifications give to resources of that type. Refuses what read_tags
// refuses and types other than those in `allowed`.
Result<Tags> tags_for(const aws::Params& params, std::string_view type,
                      const std::vector<std::string_view>& allowed,
                      TagGiver giver = TagGiver::Anybody);

}  // namespace skylens::ec2
