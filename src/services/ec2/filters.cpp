#include "services/ec2/filters.h"

#include <algorithm>

#include "aws/errors.h"
#include "base/text.h"
#include "services/ec2/state.h"

namespace skylens::ec2 {
namespace {

constexpr std::string_view kTagPrefix = "tag:";
constexpr std::size_t kValuesMax = 200;

// A filter's value with backslash escapes is compared literally; without, * and ? are wildcards.
bool value_matches(std::string_view pattern, std::string_view text) {
    if (pattern.find('\\') == std::string_view::npos) return glob_match(pattern, text);
    std::string plain;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '\\' && i + 1 < pattern.size()) ++i;
        plain += pattern[i];
    }
    return plain == text;
}

}  // namespace

Result<Filters> Filters::read(const aws::Params& params,
                              const std::vector<std::string_view>& names) {
    Filters filters;
    for (const Value& given : params.list("Filters")) {
        Filter filter;
        filter.name = given["Name"].as_str();
        if (filter.name.empty()) {
            return aws::error("MissingParameter",
                              "The request must contain the parameter filter name");
        }
        const bool tag = filter.name.view().substr(0, kTagPrefix.size()) == kTagPrefix;
        const bool known = tag || filter.name == "tag-key" || filter.name == "tag-value" ||
                           std::find(names.begin(), names.end(), filter.name.view()) != names.end();
        if (!known) {
            return aws::error("InvalidParameterValue", "The filter '", filter.name.view(),
                              "' is invalid");
        }
        for (const Value& value : given["Values"].elements())
            filter.values.push_back(value.as_str());
        if (filter.values.empty()) {
            return aws::error("InvalidParameterValue", "The filter '", filter.name.view(),
                              "' must have at least one value");
        }
        if (filter.values.size() > kValuesMax) {
            return aws::error("FilterLimitExceeded",
                              "The maximum number of filter values "
                              "specified on a single call is 200");
        }
        filters.filters_.push_back(std::move(filter));
    }
    return filters;
}

std::vector<Str> Filters::values_of(std::string_view name) const {
    for (const Filter& filter : filters_) {
        if (filter.name == name) return filter.values;
    }
    return {};
}

bool Filters::tag_values(const Filter& filter, const Tags* tags, FilterValues& out) {
    if (tags == nullptr) return false;
    if (filter.name == "tag-key") {
        for (const Tag& tag : *tags)
            out.add(tag.key);
        return true;
    }
    if (filter.name == "tag-value") {
        for (const Tag& tag : *tags)
            out.add(tag.value);
        return true;
    }
    if (filter.name.view().substr(0, kTagPrefix.size()) != kTagPrefix) return false;
    const Str* value = find_tag(*tags, filter.name.view().substr(kTagPrefix.size()));
    if (value != nullptr) out.add(*value);
    return true;
}

bool Filters::any_matches(const Filter& filter, const FilterValues& values) {
    return std::any_of(values.list().begin(), values.list().end(), [&](const Str& text) {
        return std::any_of(filter.values.begin(), filter.values.end(),
                           [&](const Str& pattern) { return value_matches(pattern, text); });
    });
}

}  // namespace skylens::ec2
