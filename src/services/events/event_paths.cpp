#include "services/events/event_paths.h"

#include "services/events/state.h"

namespace skylens::events {
namespace {

bool is_step_of(std::string_view key, std::string_view dotted_key) {
    return dotted_key.size() > key.size() && dotted_key[key.size()] == '.' &&
           dotted_key.substr(0, key.size()) == key;
}

void put(Value& object, std::string_view key, Value value);

// Two values for one path: objects grow together; anything else stands side by side in an array.
void merge(Value& into, Value value) {
    if (into.is_object() && value.is_object()) {
        for (const Value::Member& member : value.members())
            put(into, member.key, member.value);
    } else if (into.is_array()) {
        into.push(std::move(value));
    } else {
        Value both = Value::array();
        both.push(std::move(into)).push(std::move(value));
        into = std::move(both);
    }
}

void put(Value& object, std::string_view key, Value value) {
    const std::size_t dot = key.find('.');
    if (dot != std::string_view::npos) {
        Value inner = Value::object();
        put(inner, key.substr(dot + 1), std::move(value));
        put(object, key.substr(0, dot), std::move(inner));
    } else if (object.contains(key)) {
        merge(object.member(key), std::move(value));
    } else {
        object.set(Str(key), std::move(value));
    }
}

}  // namespace

const Value* find_key(const Value& object, std::string_view key, bool& dotted) {
    const Value* const found = object.find(key);
    if (found != nullptr || dotted) return found;
    for (const Value::Member& member : object.members()) {
        if (is_step_of(key, member.key)) dotted = true;
    }
    return nullptr;
}

Value without_dotted_keys(const Value& event) {
    if (event.is_array()) {
        Value array = Value::array();
        for (const Value& element : event.elements())
            array.push(without_dotted_keys(element));
        return array;
    }
    if (!event.is_object()) return event;
    Value object = Value::object();
    for (const Value::Member& member : event.members())
        put(object, member.key, without_dotted_keys(member.value));
    return object;
}

}  // namespace skylens::events
