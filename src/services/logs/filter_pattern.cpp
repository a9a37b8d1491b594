#include "services/logs/filter_pattern.h"

#include <algorithm>

#include "aws/errors.h"
#include "base/text.h"
#include "services/logs/state.h"

namespace skylens::logs {
namespace {

Failure invalid() { return aws::error("InvalidParameterException", "Invalid filter pattern"); }

bool needs_no_quotes(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

// Reads one term from the front of `rest`: quoted, or up to the next blank.
Result<std::string> take_term(std::string_view& rest) {
    std::string term;
    if (!rest.empty() && rest[0] == '"') {
        for (std::size_t i = 1; i < rest.size(); ++i) {
            if (rest[i] == '"') {
                rest.remove_prefix(i + 1);
                return term;
            }
            if (rest[i] == '\\' && i + 1 < rest.size()) ++i;
            term.push_back(rest[i]);
        }
        return invalid();
    }
    const std::size_t end = std::min(rest.find(' '), rest.size());
    for (const char c : rest.substr(0, end)) {
        if (!needs_no_quotes(c)) return invalid();
    }
    term = std::string(rest.substr(0, end));
    rest.remove_prefix(end);
    if (term.empty()) return invalid();
    return term;
}

bool contains(std::string_view message, const std::string& term) {
    return message.find(term) != std::string_view::npos;
}

}  // namespace

Result<FilterPattern> parse_filter_pattern(std::string_view text) {
    FilterPattern pattern;
    std::string_view rest = trim(text);
    if (!rest.empty() && (rest[0] == '{' || rest[0] == '[' || rest[0] == '%')) {
        return aws::not_simulated(rest[0] == '{'   ? "A filter pattern with JSON selectors"
                                  : rest[0] == '[' ? "A filter pattern for space-delimited events"
                                                   : "A filter pattern with a regular expression");
    }
    while (!rest.empty()) {
        const char mark = rest[0];
        if (mark == '-' || mark == '?') rest.remove_prefix(1);
        SKYLENS_TRY(std::string term, take_term(rest));
        auto& list = mark == '-' ? pattern.excluded : mark == '?' ? pattern.any : pattern.all;
        list.push_back(std::move(term));
        rest = trim(rest);
    }
    return pattern;
}

bool FilterPattern::matches(std::string_view message) const {
    for (const std::string& term : all) {
        if (!contains(message, term)) return false;
    }
    for (const std::string& term : excluded) {
        if (contains(message, term)) return false;
    }
    if (any.empty() || !all.empty() || !excluded.empty()) return true;
    return std::any_of(any.begin(), any.end(),
                       [message](const std::string& term) { return contains(message, term); });
}

Str event_id(const LogEvent& event) {
    constexpr std::size_t kDigits = 56;
    const std::string time = std::to_string(event.timestamp.ms);
    const std::string number = std::to_string(event.number);
    std::string id = "3" + time;
    id.append(kDigits - id.size() - number.size(), '0');
    return Str(id + number);
}

}  // namespace skylens::logs
