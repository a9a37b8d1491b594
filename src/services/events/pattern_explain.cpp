// Near misses: which condition of a pattern an event failed first.
#include <algorithm>

#include "base/text.h"
#include "services/events/event_paths.h"
#include "services/events/pattern.h"
#include "services/events/pattern_data.h"
#include "services/events/state.h"

namespace skylens::events {
namespace {

constexpr std::size_t kLeavesShown = 20;

struct Found {
    bool any = false;  // something stands at the path
    bool holds = false;
    std::vector<Value> leaves;
    Value object;  // an object that stands where a leaf was asked for
};

// Everything that stands at the path, in any array element.
void collect(const Condition& condition, const std::vector<std::string_view>& steps,
             std::size_t step, const Value& value, Found& found) {
    if (value.is_array()) {
        for (const Value& element : value.elements())
            collect(condition, steps, step, element, found);
        return;
    }
    if (step < steps.size()) {
        bool dotted = true;  // the event has none any more
        const Value* const next = find_key(value, steps[step], dotted);
        if (next == nullptr) return;
        collect(condition, steps, step + 1, *next, found);
        if (step + 1 == steps.size() && next->is_array() && next->empty()) {
            found.any = true;
            found.object = *next;
        }
        return;
    }
    found.any = true;
    if (value.is_object()) {
        found.object = value;
        return;
    }
    found.holds = found.holds || leaf_matches(condition, value);
    if (found.leaves.size() < kLeavesShown) found.leaves.push_back(value);
}

Found look_up(const Condition& condition, const Value& event) {
    Found found;
    collect(condition, split(condition.path, '.'), 0, event, found);
    if (condition.may_be_absent && found.leaves.empty()) found.holds = true;
    return found;
}

NearMiss explain_combination(const PatternData& data, const Combination& combination,
                             const Value& event) {
    NearMiss miss;
    miss.total = static_cast<std::int32_t>(combination.conditions.size());
    miss.elements_differ = true;
    for (const std::uint32_t index : combination.conditions) {
        const Condition& condition = data.conditions[index];
        Found found = look_up(condition, event);
        if (found.holds) {
            ++miss.held;
            continue;
        }
        if (!miss.elements_differ) continue;
        miss.elements_differ = false;
        miss.path = condition.path;
        miss.wanted = condition.wanted;
        miss.present = found.any;
        if (found.leaves.empty()) {
            miss.had = found.object;
        } else {
            miss.had = found.leaves.size() == 1 ? found.leaves.front()
                                                : Value::array(std::move(found.leaves));
        }
    }
    if (miss.elements_differ && !combination.conditions.empty()) {
        miss.path = data.conditions[combination.conditions.back()].path;
        miss.wanted = data.conditions[combination.conditions.back()].wanted;
        miss.present = true;
    }
    return miss;
}

}  // namespace

std::optional<NearMiss> explain(const Pattern& pattern, const Value& event) {
    if (pattern.empty()) return NearMiss();
    if (matches(pattern, event)) return std::nullopt;
    const Value steps = without_dotted_keys(event);
    std::optional<NearMiss> nearest;
    for (const Combination& combination : pattern.data()->combinations) {
        NearMiss miss = explain_combination(*pattern.data(), combination, steps);
        const bool nearer =
            !nearest.has_value() || miss.total - miss.held < nearest->total - nearest->held;
        if (nearer) nearest = std::move(miss);
    }
    return nearest;
}

Str near_miss_text(const NearMiss& miss) {
    if (miss.total == 0) return "there is no event pattern";
    if (miss.elements_differ) {
        return join(
            "each condition holds somewhere, but no single array element meets all of those "
            "around ",
            miss.path, " together");
    }
    if (!miss.present) return join(miss.path, " is missing, wanted ", miss.wanted);
    return join(miss.path, " is ", to_json(miss.had), ", wanted ", miss.wanted);
}

}  // namespace skylens::events
