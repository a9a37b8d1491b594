// `aws s3 ls`, `mb` and `rb`.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "shell/caller.h"
#include "shell/options.h"

namespace skylens::shell::s3 {

Output run_ls(Caller& caller, const std::vector<std::string>& words);
Output run_mb(Caller& caller, const std::vector<std::string>& words);
Output run_rb(Caller& caller, const std::vector<std::string>& words);

// Options and as many positional words as named; refuses others in the CLI's words.
Result<ParsedOptions> read_s3_options(const std::vector<OptionRule>& rules,
                                      const std::vector<std::string>& positionals,
                                      const std::vector<std::string>& words);
// Whether that option was given.
bool has_option(const ParsedOptions& parsed, const std::vector<OptionRule>& rules,
                std::string_view name);

// Goes through the objects whose keys begin with `prefix`, page by page; with a delimiter also
// through what is common before it.
Status each_page(Caller& caller, const std::string& bucket, const std::string& prefix,
                 bool delimited, const std::function<void(const Value& page)>& see);

// "An error occurred (Code) when calling the Op operation: message".
std::string error_text(const Error& error, std::string_view operation);

}  // namespace skylens::shell::s3
