// BusIndex: what a bus derives from its rules to match quickly. Made anew after every change.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "services/events/pattern_data.h"
#include "services/events/rule_index.h"
#include "services/events/state.h"

namespace skylens::events {

class BusIndex {
  public:
    explicit BusIndex(const EventBus& bus);

    // Positions, in the bus's rule table, of the enabled rules that may match.
    [[nodiscard]] std::vector<std::uint32_t> candidates(const Value& event) const {
        return rules_.candidates(event);
    }
    // True when an enabled rule's conditions on source and detail-type let such an event through.
    [[nodiscard]] bool listens(std::string_view source, std::string_view detail_type) const;

  private:
    // The conditions of some combination; null: it does not care. The pattern keeps them alive.
    struct Listener {
        Pattern pattern;
        const Condition* source = nullptr;
        const Condition* detail_type = nullptr;
    };

    void add_listeners(const Pattern& pattern);

    RuleIndex rules_;
    std::vector<Listener> listeners_;
};

// The index of a bus; makes it when the bus has none yet.
const BusIndex& index_of(EventBus& bus);

}  // namespace skylens::events
