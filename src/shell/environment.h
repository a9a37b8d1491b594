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

struct Environment {
    FileReader read_file;  // the error's message says why not, in the words of the system
    FileWriter write_file;
    bool reads_files = false;
};

// Without files: reading and writing are refused with a message that says so.
Environment no_files();

// Who acts, and where, in the words of learn::Call.
struct Identity {
    Str as = "root";
    Str account;  // 12 digits
    Str region = "us-east-1";
};

}  // namespace skylens::shell
