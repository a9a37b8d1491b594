#include "shell/jmespath/brackets.h"

#include <algorithm>
#include <array>

#include "base/value.h"

namespace skylens::shell {
namespace {

// jmespath.org, "Built-in Functions".
constexpr std::array<std::string_view, 26> kFunctions = {
    "abs",      "avg",       "ceil",      "contains", "ends_with", "floor",       "join",
    "keys",     "length",    "map",       "max",      "max_by",    "merge",       "min",
    "min_by",   "not_null",  "reverse",   "sort",     "sort_by",   "starts_with", "sum",
    "to_array", "to_number", "to_string", "type",     "values"};

bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool is_quote(char c) { return c == '\'' || c == '"' || c == '`'; }

// The name that a parenthesis at `i` follows; empty for none.
std::string_view name_before(std::string_view text, std::size_t i) {
    if (text[i] != '(') return {};
    std::size_t start = i;
    while (start > 0 && is_name(text[start - 1]))
        --start;
    return text.substr(start, i - start);
}

// Calls `see` with the position of every character outside quotes.
template <class See>
void outside_quotes(std::string_view text, See see) {
    char open = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (open != 0) {
            if (text[i] == '\\')
                ++i;
            else if (text[i] == open)
                open = 0;
        } else if (is_quote(text[i])) {
            open = text[i];
        } else {
            see(i);
        }
    }
}

}  // namespace

int bracket_depth(std::string_view expression) {
    int depth = 0;
    int deepest = 0;
    outside_quotes(expression, [&](std::size_t i) {
        const char c = expression[i];
        if (c == '(' || c == '[' || c == '{') {
            deepest = std::max(deepest, ++depth);
        } else if (c == ')' || c == ']' || c == '}') {
            --depth;
        }
    });
    return deepest;
}

std::string with_literals_quoted(std::string_view expression) {
    std::string out;
    for (std::size_t i = 0; i < expression.size();) {
        std::size_t end = i + 1;
        while (is_quote(expression[i]) && end < expression.size() &&
               expression[end] != expression[i])
            end += expression[end] == '\\' ? 2 : 1;
        if (!is_quote(expression[i]) || end >= expression.size()) {
            out += expression[i++];
            continue;
        }
        const std::string_view quoted = expression.substr(i, end + 1 - i);
        std::string inside;
        for (std::size_t at = 1; at + 1 < quoted.size(); ++at) {
            if (quoted.substr(at, 2) == "\\`") ++at;
            inside += quoted[at];
        }
        const std::string as_text = join(
            "\"", inside.substr(std::min(inside.find_first_not_of(" \t\n"), inside.size())), "\"");
        const bool loose = quoted[0] == '`' && !parse_json(inside).ok() && parse_json(as_text).ok();
        out += loose ? join("`", as_text, "`") : std::string(quoted);
        i = end + 1;
    }
    return out;
}

std::string with_functions_renamed(std::string_view expression,
                                   const std::vector<std::string_view>& functions,
                                   std::string_view prefix) {
    std::string renamed;
    std::size_t taken = 0;
    outside_quotes(expression, [&](std::size_t i) {
        const std::string_view name = name_before(expression, i);
        if (std::find(functions.begin(), functions.end(), name) == functions.end()) return;
        renamed += expression.substr(taken, i - name.size() - taken);
        renamed += prefix;
        renamed += name;
        taken = i;
    });
    renamed += expression.substr(taken);
    return renamed;
}

std::string unknown_function(std::string_view expression) {
    std::string found;
    outside_quotes(expression, [&](std::size_t i) {
        if (!found.empty()) return;
        const std::string_view name = name_before(expression, i);
        if (!name.empty() &&
            std::find(kFunctions.begin(), kFunctions.end(), name) == kFunctions.end())
            found = std::string(name);
    });
    return found;
}

}  // namespace skylens::shell
