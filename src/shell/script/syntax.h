// A command line as a POSIX shell understands it: pipelines, lists, loops, words with quotes,
// variables and command substitution. What needs more of a real shell is refused by name.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace skylens::shell::script {

struct Script;
struct Word;

// A piece of a word.
struct Part {
    enum class Kind : std::uint8_t { Text, Variable, Command, Sum };
    Kind kind = Kind::Text;
    bool quoted = false;  // what it gives is not split into words
    std::string text;     // the text; the variable's name; the expression of $((…))
    // ${NAME-word}, '-', '=', '+' or '?'; '#' for ${#NAME}; 0 for the plain value.
    char change = 0;
    bool also_empty = false;             // ${NAME:-word}: an empty value counts as none
    std::shared_ptr<const Word> other;   // that word
    std::shared_ptr<const Script> body;  // of $(…)
};

struct Word {
    std::vector<Part> parts;
};

struct Assignment {
    std::string name;
    Word value;
};

struct Redirection {
    enum class Kind : std::uint8_t { Read, Write, Append, Text, Join };
    Kind kind = Kind::Write;
    int from = 1;       // which stream: 0, 1, 2
    int to = 0;         // of Join, 2>&1: where it goes
    Word word;          // the file; of Text, what is read
    bool line = false;  // of Text: a here-string, which ends in a newline
};

struct Command {
    enum class Kind : std::uint8_t { Simple, For, While, Until, If, Group, Subshell };
    Kind kind = Kind::Simple;
    std::vector<Assignment> assignments;
    std::vector<Word> words;  // the command and its arguments; what a For goes through
    std::string variable;     // of a For
    // While, Until: condition, body. For, Group, Subshell: body. If: condition, body, and so on,
    // and last the body of "else" when their number is odd.
    std::vector<std::shared_ptr<const Script>> scripts;
    std::vector<Redirection> redirections;
};

struct Pipeline {
    bool negated = false;
    std::vector<Command> commands;
};

struct Step {
    enum class When : std::uint8_t { Always, IfOk, IfFailed };
    When when = When::Always;
    Pipeline pipeline;
};

struct Script {
    std::vector<Step> steps;
};

// Refuses with code "Syntax" what is wrong or not simulated, with the column (and the line, when
// there are several); with code "Incomplete" what more lines could complete.
Result<Script> parse(std::string_view text);

inline constexpr std::string_view kIncomplete = "Incomplete";
// Commands inside commands, at most.
inline constexpr int kNestingMax = 32;

// Whether a variable may have that name.
bool is_name(std::string_view text);

}  // namespace skylens::shell::script
