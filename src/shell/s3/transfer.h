// `aws s3 cp`, `mv` and `rm`.
#pragma once

#include "shell/caller.h"

namespace skylens::shell::s3 {

// `name` is "cp" or "mv". A folder of local files is refused: the shell's files have none.
Output run_transfer(Caller& caller, const std::string& name, const std::vector<std::string>& words);
Output run_rm(Caller& caller, const std::vector<std::string>& words);

}  // namespace skylens::shell::s3
