// A command line as a POSIX shell splits it into words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace skylens::shell {

// Splits at blanks outside quotes. 'single quotes' keep everything; "double quotes" keep all but
// \" \\ \$ \`; outside quotes a backslash keeps the next character; a word that starts with #
// begins a comment. Refuses, with code "Syntax", what would need a real shell: an open quote,
// pipes, redirections, several commands in a line, variables and command substitution.
Result<std::vector<std::string>> split_words(std::string_view line);

// The word, quoted so that split_words gives it back.
std::string quote_word(std::string_view word);

}  // namespace skylens::shell
