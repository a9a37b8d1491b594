// Finds where a regular expression matches, in time linear in the text (RE2).
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace skylens {

class RegexSearch {
  public:
    struct Options {
        bool ignore_case = false;
        bool literal = false;  // the pattern is plain text
        bool whole = false;    // only the whole text may match
    };

    // Refuses, with code "InvalidPattern", what RE2 does not accept.
    static Result<RegexSearch> compile(std::string_view pattern, Options options);

    // Whether it matches at or behind `from`; `groups[0]` is the match, the others what the
    // parentheses took (empty with no data for those that took no part).
    bool find(std::string_view text, std::size_t from, std::vector<std::string_view>& groups) const;

  private:
    struct Compiled;
    std::shared_ptr<const Compiled> compiled_;
};

}  // namespace skylens
