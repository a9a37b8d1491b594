// --exclude and --include: which of many objects a command is about.
// Source: AWS CLI Command Reference, s3, "Use of Exclude and Include Filters".
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace skylens::shell::s3 {

struct Filter {
    bool include = false;
    std::string pattern;
};

// Takes them out of the words, in their order. Refuses sets of characters ("[a-z]").
Result<std::vector<Filter>> take_filters(std::vector<std::string>& words);

// The last filter that matches the name decides; what none matches is in. `*` also matches "/".
bool passes(const std::vector<Filter>& filters, std::string_view name);

}  // namespace skylens::shell::s3
