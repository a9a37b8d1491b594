// The command line of a session: `aws …` and `sim …`, a line at a time.
#pragma once

#include <string_view>
#include <vector>

#include "learn/session.h"
#include "shell/completion.h"
#include "shell/environment.h"
#include "shell/output.h"
#include "shell/script/interpreter.h"
#include "shell/settings.h"
#include "shell/sim_command.h"

namespace skylens::shell {

class Shell {
  public:
    // The session must outlive the shell. Acts as the scenario's learner, in its Region, at first.
    explicit Shell(learn::Session& session, Environment environment = memory_files());

    // Runs one line, or several that belong together, as a POSIX shell does: pipelines, lists,
    // loops, variables, redirections (script/syntax.h). Blank lines and comments answer nothing.
    // A line that cannot be understood is said in Output::error and changes nothing: exit code 2;
    // 127 for an unknown command, 1 and 2 for sim, the AWS CLI's own for aws. Variables, profiles
    // and $? last until the shell ends; they are no part of the session.
    Output run_line(std::string_view line);

    // Whether the text is the beginning of something that more lines would complete: an open
    // quote, a loop without its end, a pipe with nothing behind it.
    [[nodiscard]] static bool needs_more(std::string_view text);

    // One sim command, for programs: `words` are what follows "sim".
    Result<SimAnswer> run_sim_words(const std::vector<std::string>& words);

    // The same, as a line of `skylens batch`: {"sim": "advance 5m"}, or with members of its own
    // {"sim": "schedule", "expression", "after", "count"}.
    Result<Value> run_sim_json(const Value& line);

    // What may stand at the cursor (a byte offset into the line).
    [[nodiscard]] Completion complete_at(std::string_view line, std::size_t cursor) const;

    [[nodiscard]] const Identity& identity() const { return identity_; }
    void set_identity(Identity identity) { identity_ = std::move(identity); }
    [[nodiscard]] const learn::Session& session() const { return session_; }

    // A longer line is refused.
    static constexpr std::size_t kLineMax = 1024 * 1024;

  private:
    [[nodiscard]] Result<Value> schedule_json(const Value& line) const;
    // `aws`, `sim`, `help`, `date` and `sleep`, for the interpreter.
    int run_program(const std::vector<std::string>& words, const script::Variables& variables,
                    const script::Streams& streams);

    learn::Session& session_;
    Environment environment_;
    Identity identity_;
    std::vector<Branch> branches_;
    script::State state_;
    Profiles profiles_;
};

}  // namespace skylens::shell
