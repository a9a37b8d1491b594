#include "services/events/bus_index.h"

#include <algorithm>

#include "services/events/state.h"

namespace skylens::events {
namespace {

bool same(const Condition* a, const Condition* b) {
    if (a == nullptr || b == nullptr) return a == b;
    return a->wanted == b->wanted;
}

bool takes(const Condition* condition, const Value& text) {
    return condition == nullptr || leaf_matches(*condition, text);
}

std::vector<Pattern> enabled_patterns(const EventBus& bus) {
    std::vector<Pattern> patterns;
    for (const Rule& rule : bus.rules) {
        patterns.push_back(rule.state == RuleState::Disabled ? Pattern() : rule.pattern);
    }
    return patterns;
}

}  // namespace

BusIndex::BusIndex(const EventBus& bus) : rules_(enabled_patterns(bus)) {
    for (const Pattern& pattern : enabled_patterns(bus)) {
        if (!pattern.empty()) add_listeners(pattern);
    }
}

void BusIndex::add_listeners(const Pattern& pattern) {
    const PatternData& data = *pattern.data();
    for (const Combination& combination : data.combinations) {
        Listener listener;
        listener.pattern = pattern;
        for (const std::uint32_t number : combination.conditions) {
            const Condition& condition = data.conditions[number];
            if (condition.path == "source") listener.source = &condition;
            if (condition.path == "detail-type") listener.detail_type = &condition;
        }
        const bool known =
            std::any_of(listeners_.begin(), listeners_.end(), [&](const Listener& other) {
                return same(other.source, listener.source) &&
                       same(other.detail_type, listener.detail_type);
            });
        if (!known) listeners_.push_back(std::move(listener));
    }
}

bool BusIndex::listens(std::string_view source, std::string_view detail_type) const {
    const Value source_text(source);
    const Value detail_type_text(detail_type);
    return std::any_of(listeners_.begin(), listeners_.end(), [&](const Listener& listener) {
        return takes(listener.source, source_text) && takes(listener.detail_type, detail_type_text);
    });
}

}  // namespace skylens::events
