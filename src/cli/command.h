// The commands of the native program: one file each, one row each in commands.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace skylens::cli {

inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kBadUsage = 2;

// Runs a command with the words behind its name and gives the exit status: kDone, kFailed for a
// failed check, kBadUsage for bad usage or input. Errors go to stderr in one line.
using CommandFunction = int (*)(const std::vector<std::string>& words);

struct Command {
    const char* name;
    const char* usage;
    const char* summary;
    CommandFunction run;
};

// In the order in which help lists them.
const std::vector<Command>& commands();

// With blanks for line ends: some of AWS's messages have several lines.
std::string one_line(std::string_view text);

// "skylens: MESSAGE" in one line on stderr; gives `status`.
int fail(const std::string& message, int status);

int run_shell(const std::vector<std::string>& words);
int run_batch(const std::vector<std::string>& words);
int run_run(const std::vector<std::string>& words);
int run_validate(const std::vector<std::string>& words);
int run_grade(const std::vector<std::string>& words);
int run_coverage(const std::vector<std::string>& words);
int run_bench(const std::vector<std::string>& words);
int run_fuzz(const std::vector<std::string>& words);

}  // namespace skylens::cli
