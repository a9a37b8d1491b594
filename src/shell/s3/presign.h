// `aws s3 presign`.
#pragma once

#include "shell/caller.h"

namespace skylens::shell::s3 {

Output run_presign(Caller& caller, const std::vector<std::string>& words);

}  // namespace skylens::shell::s3
