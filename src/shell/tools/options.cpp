#include "shell/tools/options.h"

#include "base/str.h"
#include "base/text.h"

namespace skylens::shell::script {
namespace {

std::string known_options(std::string_view letters) {
    std::string list;
    for (const char letter : letters) {
        if (letter != ':') list += join(list.empty() ? "-" : ", -", std::string(1, letter));
    }
    return list.empty() ? "it takes none here" : "here it takes " + list;
}

Failure not_here(const std::string& tool, std::string_view option, std::string_view letters) {
    return Failure{"Usage", join(tool, ": the option ", option, " is not simulated; ",
                               known_options(letters))};
}

}  // namespace

std::string ToolOptions::text(char letter) const {
    const auto found = given.find(letter);
    return found == given.end() || found->second.empty() ? std::string() : found->second.back();
}

Result<std::int64_t> ToolOptions::number(char letter, std::int64_t otherwise) const {
    if (!has(letter)) return otherwise;
    const std::string value = text(letter);
    if (!is_digits(value) || value.size() > 15)
        return Failure{"Usage", join(tool, ": -", std::string(1, letter),
                                   " needs a whole number, not '", value, "'")};
    return static_cast<std::int64_t>(std::stoll(value));
}

Result<ToolOptions> read_tool_options(const std::vector<std::string>& words,
                                      std::string_view letters, ToolOptions::Order order) {
    ToolOptions options;
    options.tool = words[0];
    std::size_t i = 1;
    for (; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (word == "--") {
            ++i;
            break;
        }
        if (word.size() < 2 || word[0] != '-') {
            if (order == ToolOptions::Order::StopAtOperand) break;
            options.operands.push_back(word);
            continue;
        }
        if (word[1] == '-') return not_here(words[0], word, letters);
        for (std::size_t at = 1; at < word.size(); ++at) {
            const std::size_t known = letters.find(word[at]);
            if (known == std::string_view::npos || word[at] == ':')
                return not_here(words[0], join("-", std::string(1, word[at])), letters);
            std::vector<std::string>& values = options.given[word[at]];
            if (known + 1 >= letters.size() || letters[known + 1] != ':') continue;
            if (at + 1 < word.size()) {
                values.push_back(word.substr(at + 1));
            } else if (i + 1 < words.size()) {
                values.push_back(words[++i]);
            } else {
                return Failure{"Usage", join(words[0], ": option requires an argument -- '",
                                           std::string(1, word[at]), "'")};
            }
            break;
        }
    }
    options.operands.insert(options.operands.end(), words.begin() + static_cast<std::ptrdiff_t>(i),
                            words.end());
    return options;
}

}  // namespace skylens::shell::script
