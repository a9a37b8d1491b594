#include "shell/tools/tool_pattern.h"

#include "base/str.h"

namespace skylens::shell::script {
namespace {

// A basic regular expression, in which ( ) { } + ? | are plain and with a backslash special, as an
// extended one.
std::string extended_pattern(std::string_view basic) {
    constexpr std::string_view kSwapped = "(){}+?|";
    std::string out;
    bool in_class = false;
    for (std::size_t i = 0; i < basic.size(); ++i) {
        const char c = basic[i];
        if (in_class) {
            in_class = c != ']' || basic[i - 1] == '[';
            out += c;
        } else if (c == '\\' && i + 1 < basic.size()) {
            const char next = basic[++i];
            if (kSwapped.find(next) == std::string_view::npos) out += '\\';
            out += next;
        } else if (kSwapped.find(c) != std::string_view::npos) {
            out += '\\';
            out += c;
        } else {
            in_class = c == '[';
            out += c;
        }
    }
    return out;
}

}  // namespace

Result<RegexSearch> compile_tool_pattern(const std::string& tool, std::string_view pattern,
                                         bool extended, RegexSearch::Options how) {
    const std::string text =
        extended || how.literal ? std::string(pattern) : extended_pattern(pattern);
    auto compiled = RegexSearch::compile(text, how);
    if (compiled.ok()) return compiled;
    return Failure{"Usage", join(tool, ": ", pattern, ": ", compiled.error().message)};
}

}  // namespace skylens::shell::script
