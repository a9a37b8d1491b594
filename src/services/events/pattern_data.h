// The compiled form of an event pattern. Private to the pattern language and the rule index.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/str.h"
#include "base/value.h"
#include "services/events/ip_address.h"
#include "services/events/wildcard.h"

namespace skylens::events {

// One alternative of a condition: the element of the array behind a key.
struct Matcher {
    enum class Kind : std::uint8_t {
        Text,
        TextIgnoringCase,
        Prefix,
        PrefixIgnoringCase,
        Suffix,
        SuffixIgnoringCase,
        Wildcard,
        Ip,
        IpRange,
        Number,
        NumberRange,
        True,
        False,
        Null,
        Exists,
        Absent,
        NotText,
        NotNumber,
        NotPrefix,
        NotSuffix,
        NotTextIgnoringCase,
        NotWildcard
    };
    Kind kind = Kind::Text;
    bool low_open = false;           // NumberRange: > instead of >=
    bool high_open = false;          // NumberRange: < instead of <=
    std::vector<std::string> texts;  // case already folded where case is ignored
    std::vector<double> numbers;     // Number: one; NumberRange: low and high; NotNumber: any
    std::vector<Wildcard> wildcards;
    std::vector<IpRange> ips;  // Ip and IpRange: one
};

// The array behind one key of the pattern.
struct Condition {
    Str path;    // dotted
    Str wanted;  // as written
    std::vector<Matcher> alternatives;
    bool may_be_absent = false;  // has {"exists": false}
    bool only_absent = false;    // has nothing else
};

// One key of one combination. The children of a node stand side by side in `nodes`.
struct Node {
    Str key;
    std::int32_t condition = -1;
    std::uint32_t first_child = 0;
    std::uint32_t child_count = 0;
    bool needs_nothing = false;  // every condition below may be absent
    // For {"exists": false}: the depth down to which array elements are already chosen when it is
    // asked. EventBridge tries paths in alphabetical order, and an earlier one fixes the element.
    std::uint32_t anchor_depth = 0;
};

struct Combination {
    std::uint32_t first_child = 0;
    std::uint32_t child_count = 0;
    std::vector<std::uint32_t> conditions;  // in reading order
};

struct PatternData {
    std::vector<Condition> conditions;
    std::vector<Node> nodes;
    std::vector<Combination> combinations;
    std::uint32_t depth = 0;  // the most steps of any path
};

constexpr std::uint32_t kPathDepthMax = 128;

// Lower case for comparison; covers Latin, Greek, Cyrillic, Armenian and full-width letters.
std::string fold_case(std::string_view text);

// True when the value, a leaf (no object, no array), meets one of the alternatives. Absent never
// does.
bool leaf_matches(const Condition& condition, const Value& leaf);

}  // namespace skylens::events
