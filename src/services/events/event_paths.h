// Finding things in an event by path. A dot in a key of the event is a step down, as EventBridge
// sees it.
#pragma once

#include <string_view>

#include "base/value.h"

namespace skylens::events {

// The member, or null. Sets `dotted` when there is none but a key "<key>.something" is there: then
// the caller starts over with without_dotted_keys(event). (Few events have such keys, so
// looking for them first would cost more than it saves.)
const Value* find_key(const Value& object, std::string_view key, bool& dotted);

// The same event with every dotted key taken apart: {"a.b": 1} becomes {"a": {"b": 1}}.
Value without_dotted_keys(const Value& event);

}  // namespace skylens::events
