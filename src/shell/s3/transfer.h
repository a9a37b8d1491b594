// `aws s3 cp`, `mv`, `rm` and `sync`.
#pragma once

#include "shell/caller.h"

namespace skylens::shell::s3 {

// `name` is "cp", "mv" or "sync". A folder of local files is refused: the shell's files have none.
Output run_transfer(Caller& caller, const std::string& name, std::vector<std::string> words);
Output run_rm(Caller& caller, std::vector<std::string> words);

}  // namespace skylens::shell::s3
