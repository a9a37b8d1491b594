// Event patterns: compile, match, and explain why an event did not match.
// The language: Amazon EventBridge User Guide, "Creating Amazon EventBridge event patterns" and
// "Comparison operators for use in event patterns". Knows nothing of rules and buses.
//
// Rules of the language that surprise:
// * 300, 300.0 and 3e2 are one number; true, null and numbers match only themselves, never their
// text.
// * `anything-but` matches null, numbers and true, but the key must be there.
// * `exists` sees leaves only: an object and an empty array do not exist.
// * Conditions below one array of objects must hold in one element of it.
// * A dot in a key is a step down: {"a.b": …} and {"a": {"b": …}} are the same, in pattern and
// event.
// * Under one path the last condition in the text wins.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <tuple>

#include "base/hash.h"
#include "base/result.h"
#include "base/str.h"
#include "base/value.h"

namespace skylens::events {

struct PatternData;

// A compiled pattern. A value: the compiled form is shared by copies and never changes, and it
// follows from the text alone. The empty pattern (default constructed) matches nothing.
class Pattern {
  public:
    Pattern() = default;
    Pattern(Str text, std::shared_ptr<const PatternData> data)
        : text_(std::move(text)), data_(std::move(data)) {}

    [[nodiscard]] bool empty() const { return data_ == nullptr; }
    [[nodiscard]] const Str& text() const { return text_; }
    [[nodiscard]] const PatternData* data() const { return data_.get(); }
    auto fields() const { return std::tie(text_); }

  private:
    Str text_;
    std::shared_ptr<const PatternData> data_;
};

// Limits for patterns from strangers. 4,096 characters is AWS's own limit (PutRule, EventPattern).
struct PatternLimits {
    std::uint32_t bytes_max = 4096;
    std::uint32_t depth_max = 64;
    std::uint32_t combinations_max = 1000;  // the product over all $or, as AWS
    std::uint32_t conditions_max = 20000;   // over all combinations, ours
};

// Compiles the text of a pattern. Refuses with code InvalidEventPatternException and EventBridge's
// message, "Event pattern is not valid. Reason: … at [Source: (String)"…"; line: 1, column: 9]".
Result<Pattern> compile_pattern(std::string_view text, const PatternLimits& limits = {});
// The same for a pattern that is already a JSON value (a scenario's condition).
Result<Pattern> compile_pattern_value(const Value& pattern, const PatternLimits& limits = {});

// True when the event matches. `event` is the whole event as an object; anything else never
// matches.
bool matches(const Pattern& pattern, const Value& event);

// Why an event did not match: the first condition, in reading order, that it failed. With $or, of
// the combination that came nearest.
struct NearMiss {
    Str path;                      // "detail.state"
    Str wanted;                    // the condition as written: ["stopped"]
    bool present = false;          // the event has something at the path
    Value had;                     // what it has there: a value, or an array of the values it has
    bool elements_differ = false;  // every condition holds, but not in the same array element
    std::int32_t held = 0;         // conditions that hold
    std::int32_t total = 0;

    auto fields() const {
        return std::tie(path, wanted, present, had, elements_differ, held, total);
    }
};

// Nothing when the event matches.
std::optional<NearMiss> explain(const Pattern& pattern, const Value& event);

// "detail.state is "running", wanted ["stopped"]": one line for a person, in English.
Str near_miss_text(const NearMiss& miss);

}  // namespace skylens::events
