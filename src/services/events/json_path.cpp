#include "services/events/json_path.h"

#include "base/text.h"
#include "services/events/state.h"

namespace skylens::events {
namespace {

constexpr std::size_t kStepsMax = 64;

bool is_key_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '/' || static_cast<unsigned char>(c) >= 0x80;
}

// "[0]", "[*]", "['key']": takes it from the front of `rest`.
bool take_bracket(std::string_view& rest, JsonPath::Step& step) {
    const std::size_t end = rest.find(']');
    if (end == std::string_view::npos) return false;
    const std::string_view inner = rest.substr(1, end - 1);
    rest.remove_prefix(end + 1);
    if (inner == "*") {
        step.kind = JsonPath::Step::Kind::All;
        return true;
    }
    const bool quoted = inner.size() >= 2 && (inner.front() == '\'' || inner.front() == '"') &&
                        inner.back() == inner.front();
    if (quoted) {
        step.key = std::string(inner.substr(1, inner.size() - 2));
        return true;
    }
    if (!is_digits(inner) || inner.size() > 6) return false;
    step.kind = JsonPath::Step::Kind::Index;
    for (const char c : inner)
        step.index = step.index * 10 + static_cast<std::size_t>(c - '0');
    return true;
}

// ".key" or ".*".
bool take_dot(std::string_view& rest, JsonPath::Step& step) {
    rest.remove_prefix(1);
    if (!rest.empty() && rest[0] == '*') {
        step.kind = JsonPath::Step::Kind::All;
        rest.remove_prefix(1);
        return true;
    }
    std::size_t size = 0;
    while (size < rest.size() && is_key_character(rest[size]))
        ++size;
    step.key = std::string(rest.substr(0, size));
    rest.remove_prefix(size);
    return size > 0;
}

void collect(const JsonPath& path, std::size_t step, const Value& value,
             std::vector<Value>& found) {
    if (step == path.steps.size()) {
        found.push_back(value);
        return;
    }
    const JsonPath::Step& next = path.steps[step];
    switch (next.kind) {
        case JsonPath::Step::Kind::Key: {
            const Value* const member = value.find(next.key);
            if (member != nullptr) collect(path, step + 1, *member, found);
            break;
        }
        case JsonPath::Step::Kind::Index:
            if (value.is_array() && next.index < value.size()) {
                collect(path, step + 1, value.at(next.index), found);
            }
            break;
        case JsonPath::Step::Kind::All:
            for (const Value& element : value.elements())
                collect(path, step + 1, element, found);
            for (const Value::Member& member : value.members()) {
                collect(path, step + 1, member.value, found);
            }
            break;
    }
}

}  // namespace

std::optional<JsonPath> parse_json_path(std::string_view text) {
    if (text.empty() || text[0] != '$') return std::nullopt;
    JsonPath path;
    std::string_view rest = text.substr(1);
    while (!rest.empty()) {
        JsonPath::Step step;
        const bool taken = rest[0] == '.'   ? take_dot(rest, step)
                           : rest[0] == '[' ? take_bracket(rest, step)
                                            : false;
        if (!taken || path.steps.size() >= kStepsMax) return std::nullopt;
        path.steps.push_back(std::move(step));
    }
    return path;
}

std::optional<Value> find_path(const JsonPath& path, const Value& document) {
    std::vector<Value> found;
    collect(path, 0, document, found);
    bool wildcard = false;
    for (const JsonPath::Step& step : path.steps) {
        wildcard = wildcard || step.kind == JsonPath::Step::Kind::All;
    }
    if (found.empty()) return std::nullopt;
    if (wildcard) return Value::array(std::move(found));
    return found.front();
}

}  // namespace skylens::events
