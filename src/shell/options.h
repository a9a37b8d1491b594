// Options and positional words of a command, taken as the AWS CLI takes them (Python's argparse):
// any order, --name=value, unambiguous beginnings of names, lists of words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace skylens::shell {

enum class Takes : std::uint8_t { Nothing, One, MaybeOne, Many };

struct OptionRule {
    std::string name;  // without the dashes
    Takes takes = Takes::One;
    bool required = false;
    std::string group;  // options of one group replace each other (--x and --no-x)
    std::vector<std::string> choices = {};
    bool number = false;  // the word must be a whole number
};

struct GivenOption {
    std::size_t rule = 0;  // index into the rules
    std::vector<std::string> words;
};

struct ParsedOptions {
    std::vector<GivenOption> given;        // at most one a group, in the order of the rules
    std::vector<std::string> positionals;  // as many as were asked for, or fewer
    std::vector<std::string> rest;         // unknown options and words too many, in order

    [[nodiscard]] const GivenOption* find(std::size_t rule) const;
};

// `positionals` are the names of the positional words, all required. Refuses with a usage error,
// in argparse's words: a missing, superfluous or unknown value, an ambiguous name, and, unless
// `lenient`, missing options and words.
Result<ParsedOptions> parse_options(const std::vector<OptionRule>& rules,
                                    const std::vector<std::string>& positionals,
                                    const std::vector<std::string>& words, bool lenient = false);

}  // namespace skylens::shell
