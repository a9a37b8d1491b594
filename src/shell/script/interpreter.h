// Runs scripts. Each stage of a pipeline runs to its end before the next one begins; commands that
// act on the simulation are given by whoever owns the interpreter.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "shell/environment.h"
#include "shell/script/syntax.h"

namespace skylens::shell::script {

struct Variable {
    std::string value;
    bool exported = false;
};
using Variables = std::map<std::string, Variable>;

// What a command reads: several commands may share one input and take parts of it.
struct Input {
    std::string text;
    std::size_t at = 0;

    // What is left; nothing is left then.
    std::string take_all();
    // The next line without its end; false when there is none.
    bool take_line(std::string& line);
};

struct Streams {
    Input& in;
    std::string& out;
    std::string& error;
};

// Runs the program `words[0]` with the exported variables; gives its exit status, or
// kNoSuchProgram.
using Program = std::function<int(const std::vector<std::string>& words, const Variables& variables,
                                  const Streams& streams)>;
inline constexpr int kNoSuchProgram = -1;

// What outlives a line.
struct State {
    Variables variables;
    int status = 0;  // $?
};

class Interpreter {
  public:
    Interpreter(State& state, const Environment& environment, Program program);

    // Runs all of it and gives the last exit status. A script that runs for more than kCommandsMax
    // commands, or writes more than kBytesMax, is stopped with a message, status kExitStopped.
    int run(const Script& script, const Streams& streams);

    // One command whose words are there already; for xargs too.
    int run_words(const std::vector<std::string>& words, const Streams& streams);

    static constexpr int kCommandsMax = 20'000;
    static constexpr std::size_t kBytesMax = 32 * 1024 * 1024;
    static constexpr std::size_t kValueMax = 4 * 1024 * 1024;  // of the words of one command
    static constexpr int kExitStopped = 124;
    static constexpr int kExitNotFound = 127;

    // Names of the commands that the interpreter itself knows, sorted.
    static const std::vector<std::string>& own_commands();

  private:
    enum class Jump : std::uint8_t { None, Break, Continue, Exit };

    int run_script(const Script& script, const Streams& streams);
    int run_pipeline(const Pipeline& pipeline, const Streams& streams);
    int run_command(const Command& command, const Streams& streams);
    int run_redirected(const Command& command, const Streams& streams);
    int run_bare(const Command& command, const Streams& streams);
    int run_simple(const Command& command, const Streams& streams);
    int run_for(const Command& command, const Streams& streams);
    int run_while(const Command& command, const Streams& streams);
    int run_if(const Command& command, const Streams& streams);
    // After a loop's body: whether the loop ends.
    bool leaves_loop();
    int write_file(const Redirection& redirection, const std::string& name, const std::string& text,
                   std::string& error);

    int run_export(const std::vector<std::string>& words, const Streams& streams);
    int run_unset(const std::vector<std::string>& words);
    int run_read(const std::vector<std::string>& words, const Streams& streams);
    int run_jump(const std::vector<std::string>& words, const Streams& streams);
    int run_xargs(const std::vector<std::string>& words, const Streams& streams);
    bool run_own(const std::vector<std::string>& words, const Streams& streams, int& status);

    std::vector<std::string> expand(const std::vector<Word>& words, std::string& error);
    std::string expand_joined(const Word& word, std::string& error);
    std::string value_of(const Part& part, std::string& error);
    std::string variable_value(const Part& part, std::string& error);

    // Stops the script when a command's words have become that long.
    bool too_large(std::size_t bytes, std::string& error);
    [[nodiscard]] bool stopped() const { return jump_ != Jump::None; }
    bool spend(const Streams& streams);
    int stop(std::string_view why, std::string& error);

    State& state_;
    const Environment& environment_;
    Program program_;
    Jump jump_ = Jump::None;
    int jump_levels_ = 0;
    int loops_ = 0;
    int commands_ = 0;
    bool expansion_failed_ = false;
};

// $((…)): whole numbers, + - * / % ( ), comparisons, names of variables. Error code "Sum".
Result<std::int64_t> compute(std::string_view expression, const Variables& variables);

// `test` and `[`: 0 true, 1 false, 2 with a message.
int run_test(std::vector<std::string> words, const Environment& environment, std::string& error);

}  // namespace skylens::shell::script
