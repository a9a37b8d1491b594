// Single-letter options of the text tools, as getopt takes them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace skylens::shell::script {

struct ToolOptions {
    enum class Order : std::uint8_t { Anywhere, StopAtOperand };

    std::map<char, std::vector<std::string>> given;
    std::vector<std::string> operands;

    [[nodiscard]] bool has(char letter) const { return given.count(letter) > 0; }
    // The last value given; empty for none.
    [[nodiscard]] std::string text(char letter) const;
    // A whole number, not negative; the error is ready to print.
    [[nodiscard]] Result<std::int64_t> number(char letter, std::int64_t otherwise) const;

    std::string tool;
};

// `letters` as for getopt: "nr:" takes -n, and -r with a value. `words[0]` is the tool. Refuses,
// ready to print, what is not simulated, long options among it.
Result<ToolOptions> read_tool_options(const std::vector<std::string>& words,
                                      std::string_view letters,
                                      ToolOptions::Order order = ToolOptions::Order::Anywhere);

}  // namespace skylens::shell::script
