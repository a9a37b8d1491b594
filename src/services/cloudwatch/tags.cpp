#include "services/cloudwatch/tags.h"

#include <algorithm>

#include "aws/errors.h"
#include "base/sort.h"
#include "services/cloudwatch/cloudwatch.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {
namespace {

constexpr std::size_t kTagsMax = 50;  // "TagResource": as many as 50 tags
constexpr std::size_t kKeyMax = 128;
constexpr std::size_t kValueMax = 256;

Failure too_many() {
    return aws::error("InvalidParameterValue", "An alarm can have at most ",
                      static_cast<std::int64_t>(kTagsMax), " tags.");
}

}  // namespace

Result<Tags> read_tags(const Value& list) {
    Tags out;
    for (const Value& entry : list.elements()) {
        const Str key = entry["Key"].as_str();
        const Str value = entry["Value"].as_str();
        if (key.view().substr(0, 4) == "aws:") {
            return aws::error("InvalidParameterValue", "Tag keys must not begin with aws: (",
                              key.view(), ").");
        }
        if (key.empty() || key.size() > kKeyMax || value.size() > kValueMax) {
            return aws::error("InvalidParameterValue", "The tag ", key.view(),
                              " is too long or has no key.");
        }
        for (const auto& tag : out) {
            if (tag.first == key) {
                return aws::error("InvalidParameterValue", "The tag key ", key.view(),
                                  " is given twice.");
            }
        }
        out.emplace_back(key, value);
    }
    if (out.size() > kTagsMax) return too_many();
    sort_stably(out, [](const auto& a, const auto& b) { return a.first < b.first; });
    return out;
}

Result<Tags> merge_tags(const Tags& tags, const Tags& given) {
    Tags out = given;
    for (const auto& tag : tags) {
        const bool replaced = std::any_of(given.begin(), given.end(), [&tag](const auto& other) {
            return other.first == tag.first;
        });
        if (!replaced) out.push_back(tag);
    }
    if (out.size() > kTagsMax) return too_many();
    sort_stably(out, [](const auto& a, const auto& b) { return a.first < b.first; });
    return out;
}

Result<Str> tagged_alarm(const aws::ReadCall& call, std::string_view arn) {
    const Str prefix = alarm_arn(call.world, call.place, "");
    constexpr std::string_view kArn = "arn:aws:cloudwatch:";
    if (arn.substr(0, kArn.size()) != kArn) {
        return aws::error("InvalidParameterValue", "The value ", arn,
                          " for parameter ResourceARN is invalid.");
    }
    if (arn.substr(0, prefix.size()) == prefix.view()) {
        const Str name(arn.substr(prefix.size()));
        if (call.here().cloudwatch->alarms.contains(name)) return name;
    }
    return Failure{"ResourceNotFoundException", "Unknown", 404};
}

}  // namespace skylens::cloudwatch
