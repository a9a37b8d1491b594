#include "shell/s3/filters.h"

#include "base/str.h"
#include "base/text.h"
#include "shell/output.h"

namespace skylens::shell::s3 {

Result<std::vector<Filter>> take_filters(std::vector<std::string>& words) {
    std::vector<Filter> out;
    std::vector<std::string> rest;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::size_t equals = words[i].find('=');
        const std::string name = words[i].substr(0, equals);
        if (name != "--exclude" && name != "--include") {
            rest.push_back(words[i]);
            continue;
        }
        if (equals == std::string::npos && i + 1 == words.size())
            return usage_error(join("argument ", name, ": expected one argument"));
        const std::string pattern =
            equals == std::string::npos ? words[++i] : words[i].substr(equals + 1);
        if (pattern.find('[') != std::string::npos)
            return Failure{"NotSimulated", "sets of characters in filters are not simulated"};
        out.push_back({name == "--include", pattern});
    }
    words = std::move(rest);
    return out;
}

bool passes(const std::vector<Filter>& filters, std::string_view name) {
    bool in = true;
    for (const Filter& filter : filters) {
        if (glob_match(filter.pattern, name)) in = filter.include;
    }
    return in;
}

}  // namespace skylens::shell::s3
