// Walks the tree of a pattern over an event. An array of objects is tried element by element, and
// all conditions below it see that one element, which gives the consistency that EventBridge
// promises.
#include <algorithm>
#include <array>

#include "services/events/event_paths.h"
#include "services/events/pattern.h"
#include "services/events/pattern_data.h"
#include "services/events/state.h"

namespace skylens::events {
namespace {

template <class Test>
bool any_text(const Matcher& matcher, Test test) {
    return std::any_of(matcher.texts.begin(), matcher.texts.end(), test);
}

bool is_address_in(const Matcher& matcher, std::string_view text) {
    IpAddress address;
    if (!parse_ip(text, address)) return false;
    const IpRange& range = matcher.ips.front();
    return matcher.kind == Matcher::Kind::Ip ? address == range.low : range.contains(address);
}

bool in_range(const Matcher& matcher, double number) {
    if (matcher.low_open ? number <= matcher.numbers[0] : number < matcher.numbers[0]) return false;
    return matcher.high_open ? number < matcher.numbers[1] : number <= matcher.numbers[1];
}

bool any_wildcard(const Matcher& matcher, std::string_view text) {
    return std::any_of(matcher.wildcards.begin(), matcher.wildcards.end(),
                       [text](const Wildcard& wildcard) { return wildcard.matches(text); });
}

// The alternatives that ask for a text and are given one.
bool text_matches(const Matcher& matcher, std::string_view text) {
    switch (matcher.kind) {
        case Matcher::Kind::Text:
            return matcher.texts.front() == text;
        case Matcher::Kind::TextIgnoringCase:
            return fold_case(text) == matcher.texts.front();
        case Matcher::Kind::Prefix:
            return text.starts_with(matcher.texts.front());
        case Matcher::Kind::PrefixIgnoringCase:
            return fold_case(text).starts_with(matcher.texts.front());
        case Matcher::Kind::Suffix:
            return text.ends_with(matcher.texts.front());
        case Matcher::Kind::SuffixIgnoringCase:
            return fold_case(text).ends_with(matcher.texts.front());
        case Matcher::Kind::Wildcard:
            return any_wildcard(matcher, text);
        case Matcher::Kind::Ip:
        case Matcher::Kind::IpRange:
            return is_address_in(matcher, text);
        case Matcher::Kind::NotText:
            return !any_text(matcher,
                             [text](const std::string& unwanted) { return unwanted == text; });
        case Matcher::Kind::NotPrefix:
            return !any_text(matcher, [text](const std::string& unwanted) {
                return text.starts_with(unwanted);
            });
        case Matcher::Kind::NotSuffix:
            return !any_text(
                matcher, [text](const std::string& unwanted) { return text.ends_with(unwanted); });
        case Matcher::Kind::NotTextIgnoringCase: {
            const std::string folded = fold_case(text);
            return !any_text(matcher,
                             [&folded](const std::string& unwanted) { return unwanted == folded; });
        }
        case Matcher::Kind::NotWildcard:
            return !any_wildcard(matcher, text);
        case Matcher::Kind::NotNumber:
        case Matcher::Kind::Exists:
            return true;
        default:
            return false;
    }
}

bool number_matches(const Matcher& matcher, double number) {
    switch (matcher.kind) {
        case Matcher::Kind::Number:
            return !matcher.numbers.empty() && matcher.numbers.front() == number;
        case Matcher::Kind::NumberRange:
            return in_range(matcher, number);
        case Matcher::Kind::NotNumber:
            return std::find(matcher.numbers.begin(), matcher.numbers.end(), number) ==
                   matcher.numbers.end();
        default:
            return false;
    }
}

bool is_negative(Matcher::Kind kind) { return kind >= Matcher::Kind::NotText; }

bool alternative_matches(const Matcher& matcher, const Value& leaf) {
    if (leaf.is_string()) return text_matches(matcher, leaf.as_string());
    if (matcher.kind == Matcher::Kind::Exists) return true;
    if (leaf.is_number()) {
        if (number_matches(matcher, leaf.as_double())) return true;
        return is_negative(matcher.kind) && matcher.kind != Matcher::Kind::NotNumber;
    }
    if (is_negative(matcher.kind)) return true;
    if (leaf.is_null()) return matcher.kind == Matcher::Kind::Null;
    return matcher.kind == (leaf.as_bool() ? Matcher::Kind::True : Matcher::Kind::False);
}

class Walk {
  public:
    Walk(const PatternData& data, const Value& event, bool& dotted) : data_(data), dotted_(dotted) {
        spots_[0] = &event;
    }

    bool run(const Combination& combination) {
        return children_match(combination.first_child, combination.child_count, 0);
    }

  private:
    // The element for `depth` stands in spots_[depth]; null when the event has nothing there.
    bool children_match(std::uint32_t first, std::uint32_t count, std::uint32_t depth) {
        const Value* const object = spots_[depth];
        for (std::uint32_t i = first; i < first + count; ++i) {
            const Node& node = data_.nodes[i];
            path_[depth] = &node.key;
            const Value* const value =
                object != nullptr ? find_key(*object, node.key, dotted_) : nullptr;
            if (node.condition >= 0 && !condition_holds(node, value, depth)) return false;
            if (node.child_count > 0 && !subtree_matches(node, value, depth)) return false;
        }
        return true;
    }

    bool condition_holds(const Node& node, const Value* value, std::uint32_t depth) {
        const Condition& condition = data_.conditions[static_cast<std::size_t>(node.condition)];
        if (value != nullptr && !condition.only_absent && any_leaf_matches(condition, *value))
            return true;
        if (!condition.may_be_absent) return false;
        const Value* const anchor = spots_[node.anchor_depth];
        return anchor == nullptr || !leaf_below(*anchor, node.anchor_depth, depth);
    }

    static bool any_leaf_matches(const Condition& condition, const Value& value) {
        if (value.is_object()) return false;
        if (!value.is_array()) return leaf_matches(condition, value);
        const std::vector<Value>& elements = value.elements();
        return std::any_of(elements.begin(), elements.end(), [&condition](const Value& element) {
            return any_leaf_matches(condition, element);
        });
    }

    // True when a leaf stands at the path of the last node, seen from `value` at `depth`.
    bool leaf_below(const Value& value, std::uint32_t depth, std::uint32_t last) {
        if (value.is_array()) {
            for (const Value& element : value.elements()) {
                if (leaf_below(element, depth, last)) return true;
            }
            return false;
        }
        if (depth > last) return !value.is_object();
        const Value* const next = find_key(value, *path_[depth], dotted_);
        return next != nullptr && leaf_below(*next, depth + 1, last);
    }

    bool subtree_matches(const Node& node, const Value* value, std::uint32_t depth) {
        if (value != nullptr && element_matches(node, *value, depth)) return true;
        if (!node.needs_nothing) return false;
        spots_[depth + 1] = nullptr;
        return children_match(node.first_child, node.child_count, depth + 1);
    }

    bool element_matches(const Node& node, const Value& value, std::uint32_t depth) {
        if (value.is_object()) {
            spots_[depth + 1] = &value;
            return children_match(node.first_child, node.child_count, depth + 1);
        }
        for (const Value& element : value.elements()) {
            if (element_matches(node, element, depth)) return true;
        }
        return false;
    }

    const PatternData& data_;
    bool& dotted_;
    std::array<const Value*, kPathDepthMax + 2> spots_;
    std::array<const Str*, kPathDepthMax + 2> path_;
};

bool any_combination(const PatternData& data, const Value& event, bool& dotted) {
    Walk walk(data, event, dotted);
    return std::any_of(data.combinations.begin(), data.combinations.end(),
                       [&walk](const Combination& combination) { return walk.run(combination); });
}

}  // namespace

bool leaf_matches(const Condition& condition, const Value& leaf) {
    return std::any_of(
        condition.alternatives.begin(), condition.alternatives.end(),
        [&leaf](const Matcher& matcher) { return alternative_matches(matcher, leaf); });
}

bool matches(const Pattern& pattern, const Value& event) {
    if (pattern.empty() || !event.is_object()) return false;
    bool dotted = false;
    const bool matched = any_combination(*pattern.data(), event, dotted);
    if (!dotted) return matched;
    const Value steps = without_dotted_keys(event);
    return any_combination(*pattern.data(), steps, dotted);
}

}  // namespace skylens::events
