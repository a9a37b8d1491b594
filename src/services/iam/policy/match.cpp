#include "services/iam/policy/match.h"

#include "base/text.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace {

constexpr char kMarkAny = '\x01';
constexpr char kMarkOne = '\x02';
constexpr std::size_t kNone = std::string_view::npos;
// A pattern that grows beyond this by its variables matches nothing (work limit).
constexpr std::size_t kReplacedMax = 16'384;

char fold(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_exactly(char a, char b) { return a == b; }
bool same_folded(char a, char b) { return fold(a) == fold(b); }

template <class Same>
bool glob(std::string_view pattern, std::string_view text, char any, char one, Same same) {
    std::size_t p = 0;
    std::size_t t = 0;
    std::size_t star = kNone;
    std::size_t resume = 0;
    while (t < text.size()) {
        if (p < pattern.size() && pattern[p] == any) {
            star = p++;
            resume = t;
        } else if (p < pattern.size() && (pattern[p] == one || same(pattern[p], text[t]))) {
            ++p;
            ++t;
        } else if (star != kNone) {
            p = star + 1;
            t = ++resume;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == any)
        ++p;
    return p == pattern.size();
}

bool starts_with_ignoring_case(std::string_view text, std::string_view prefix) {
    return text.size() >= prefix.size() &&
           equal_ignoring_case(text.substr(0, prefix.size()), prefix);
}

bool pattern_matches_action(const Pattern& pattern, std::string_view action) {
    const std::string_view text = pattern.text;
    switch (pattern.form) {
        case Pattern::Form::Any:
            return true;
        case Pattern::Form::Exact:
            return equal_ignoring_case(text, action);
        case Pattern::Form::Prefix:
            return starts_with_ignoring_case(action, text.substr(0, text.size() - 1));
        case Pattern::Form::Glob:
            return glob_ignoring_case(text, action);
    }
    return false;
}

bool pattern_matches_resource(const Pattern& pattern, const AuthorizationRequest& request) {
    const std::string_view text = pattern.text;
    const std::string_view resource = request.resource;
    if (pattern.form == Pattern::Form::Any) return true;
    if (pattern.variables) {
        const auto replaced = replace_variables(text, request);
        return replaced && glob_arn(*replaced, resource, kMarkAny, kMarkOne);
    }
    if (pattern.form == Pattern::Form::Exact) return text == resource;
    if (pattern.form == Pattern::Form::Prefix) {
        return resource.substr(0, text.size() - 1) == text.substr(0, text.size() - 1);
    }
    return glob_arn(text, resource);
}

// The value of `name, 'default'` (what stands between the braces).
bool variable_value(std::string_view inside, const AuthorizationRequest& request,
                    std::string& out) {
    const std::size_t comma = inside.find(',');
    ContextValues values;
    find_context(request, trim(inside.substr(0, comma)), values);
    if (values.found && values.count == 1) {
        out += values.at(0).view();
        return true;
    }
    if (comma == kNone) return false;
    const std::string_view fallback = trim(inside.substr(comma + 1));
    if (fallback.size() < 2 || fallback.front() != '\'' || fallback.back() != '\'') return false;
    out += fallback.substr(1, fallback.size() - 2);
    return true;
}

}  // namespace

std::optional<std::string> replace_variables(std::string_view pattern,
                                             const AuthorizationRequest& request) {
    std::string out;
    std::size_t i = 0;
    while (i < pattern.size()) {
        const char c = pattern[i];
        const bool opens = c == '$' && i + 1 < pattern.size() && pattern[i + 1] == '{';
        const std::size_t end = opens ? pattern.find('}', i) : kNone;
        if (end == kNone) {
            out += c == '*' ? kMarkAny : c == '?' ? kMarkOne : c;
            ++i;
            continue;
        }
        const std::string_view inside = pattern.substr(i + 2, end - i - 2);
        if (inside == "*" || inside == "?" || inside == "$") {
            out += inside;
        } else {
            const std::size_t start = out.size();
            if (!variable_value(inside, request, out)) return std::nullopt;
            if (out.size() > kReplacedMax) return std::nullopt;
            // A value must not bring wildcards in.
            for (std::size_t k = start; k < out.size(); ++k) {
                if (out[k] == kMarkAny || out[k] == kMarkOne) return std::nullopt;
            }
        }
        i = end + 1;
    }
    return out;
}

bool glob_ignoring_case(std::string_view pattern, std::string_view text) {
    return glob(pattern, text, '*', '?', same_folded);
}

bool glob_marked(std::string_view pattern, std::string_view text) {
    return glob(pattern, text, kMarkAny, kMarkOne, same_exactly);
}

bool glob_arn(std::string_view pattern, std::string_view arn, char any, char one) {
    std::size_t p = 0;
    std::size_t t = 0;
    int colons = 0;            // of the pattern before p
    std::size_t wide = kNone;  // last star that may cross colons
    std::size_t wide_resume = 0;
    int wide_colons = 0;
    std::size_t narrow = kNone;  // last star after it that may not
    std::size_t narrow_resume = 0;
    int narrow_colons = 0;
    while (t < arn.size() || p < pattern.size()) {
        if (p < pattern.size() && pattern[p] == any) {
            const bool ends_part = p + 1 == pattern.size() || pattern[p + 1] == ':';
            if (ends_part || colons >= 5) {
                wide = p;
                wide_resume = t;
                wide_colons = colons;
                narrow = kNone;
            } else {
                narrow = p;
                narrow_resume = t;
                narrow_colons = colons;
            }
            ++p;
            continue;
        }
        const bool wildcard = p < pattern.size() && pattern[p] == one && t < arn.size() &&
                              (arn[t] != ':' || colons >= 5);
        if (wildcard || (p < pattern.size() && t < arn.size() && pattern[p] == arn[t])) {
            if (pattern[p] == ':') ++colons;
            ++p;
            ++t;
            continue;
        }
        if (narrow != kNone && narrow_resume < arn.size() && arn[narrow_resume] != ':') {
            t = ++narrow_resume;
            p = narrow + 1;
            colons = narrow_colons;
        } else if (wide != kNone && wide_resume < arn.size()) {
            t = ++wide_resume;
            p = wide + 1;
            colons = wide_colons;
            narrow = kNone;
        } else {
            return false;
        }
    }
    return true;
}

bool arn_like(std::string_view pattern, std::string_view arn, char any, char one) {
    if (pattern.size() == 1 && pattern[0] == any) return true;
    for (int part = 0; part < 6; ++part) {
        const std::size_t p = part < 5 ? pattern.find(':') : kNone;
        const std::size_t t = part < 5 ? arn.find(':') : kNone;
        if (part < 5 && (p == kNone || t == kNone)) return false;
        if (!glob(pattern.substr(0, p), arn.substr(0, t), any, one, same_exactly)) return false;
        if (part == 5) break;
        pattern.remove_prefix(p + 1);
        arn.remove_prefix(t + 1);
    }
    return true;
}

bool action_matches(const Statement& statement, std::string_view action) {
    for (const Pattern& pattern : statement.actions) {
        if (pattern_matches_action(pattern, action)) return !statement.not_action;
    }
    return statement.not_action;
}

bool resource_matches(const Statement& statement, const AuthorizationRequest& request) {
    if (!statement.has_resource) return true;  // the policy stands on the resource itself
    for (const Pattern& pattern : statement.resources) {
        if (pattern_matches_resource(pattern, request)) return !statement.not_resource;
    }
    return statement.not_resource;
}

}  // namespace skylens::iam
