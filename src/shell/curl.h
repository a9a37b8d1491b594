// `curl`: asks for objects of S3 by URL, presigned or not. It reaches nothing else.
#pragma once

#include "shell/caller.h"

namespace skylens::shell {

// -s, -S, -L, -f, -i, -I, -o FILE, -w FORMAT (%{http_code}, %{response_code}, %{size_download}).
// Lines of headers end without the carriage return that HTTP has. `words[0]` is the command.
Output run_curl(const std::vector<std::string>& words, const AwsContext& context);

}  // namespace skylens::shell
