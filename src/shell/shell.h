// The command line of a session: `aws …` and `sim …`, a line at a time.
#pragma once

#include <string_view>
#include <vector>

#include "learn/session.h"
#include "shell/completion.h"
#include "shell/environment.h"
#include "shell/output.h"
#include "shell/sim_command.h"

namespace skylens::shell {

class Shell {
  public:
    // The session must outlive the shell. Acts as the scenario's learner, in its Region, at first.
    explicit Shell(learn::Session& session, Environment environment = no_files());

    // Runs one line. Blank lines and comments answer nothing. A line that cannot be understood is
    // said in Output::error and changes nothing: exit code 2 for the line itself, 127 for an
    // unknown command, 1 and 2 for sim, the AWS CLI's own for aws.
    Output run_line(std::string_view line);

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

    learn::Session& session_;
    Environment environment_;
    Identity identity_;
    std::vector<Branch> branches_;
};

}  // namespace skylens::shell
