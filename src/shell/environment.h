// What a shell may reach outside the simulation, injected by whoever runs it: the native program
// reads files, the page does not.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "shell/shorthand.h"

namespace skylens::shell {

using FileWriter = std::function<Status(std::string_view path, std::string_view bytes)>;

// Gets to see every answer that a service gave to an aws command, as it gave it.
using AnswerObserver =
    std::function<void(std::string_view service, std::string_view operation, const Value& answer)>;

struct Environment {
    FileReader read_file;  // the error's message says why not, in the words of the system
    FileWriter write_file;
    bool reads_files = false;
    AnswerObserver observe_answer;  // may be empty
};

// Without files: reading and writing are refused with a message that says so.
Environment no_files();

// Files that live in the memory of this shell only: the page has no others. Together at most
// kMemoryFilesMax bytes.
Environment memory_files();
inline constexpr std::size_t kMemoryFilesMax = 16 * 1024 * 1024;

// Who acts, and where, in the words of learn::Call.
struct Identity {
    Str as = "root";
    Str account;  // 12 digits
    Str region = "us-east-1";
};

}  // namespace skylens::shell
