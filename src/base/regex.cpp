#include "base/regex.h"

#include <map>
#include <memory>
#include <string>

#include <re2/re2.h>

namespace skylens {
namespace {

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

// Java's and Python's classes accept an unescaped '[' or '-' where RE2 does too; RE2 wants nothing
// else changed in the service models' patterns.
std::unique_ptr<re2::RE2> compile(std::string_view pattern) {
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_dot_nl(true);
    return std::make_unique<re2::RE2>(piece(pattern), options);
}

}  // namespace

bool regex_accepts(std::string_view pattern) { return compile(pattern)->ok(); }

bool regex_full_match(std::string_view pattern, std::string_view text) {
    // A cache: observably constant, so two worlds cannot influence each other through it.
    static std::map<std::string, std::unique_ptr<re2::RE2>, std::less<>> cache;  // NOLINT
    auto found = cache.find(pattern);
    if (found == cache.end()) {
        constexpr std::size_t kKept = 1000;
        if (cache.size() >= kKept) cache.clear();
        found = cache.emplace(std::string(pattern), compile(pattern)).first;
    }
    return !found->second->ok() || re2::RE2::FullMatch(piece(text), *found->second);
}

}  // namespace skylens
