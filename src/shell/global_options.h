// The AWS CLI's options for every command: --region, --output, --no-paginate, ….
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "shell/jmespath/query.h"
#include "shell/options.h"

namespace skylens::shell {

struct GlobalOptions {
    std::optional<std::string> region;
    std::optional<std::string> output;  // none: as the settings say, at last json
    std::optional<Query> query;
    std::optional<std::string> profile;
    bool paginate = true;
    bool version = false;
    bool raw_binary = false;        // --cli-binary-format raw-in-base64-out
    std::string command;            // the first word that is no option
    std::vector<std::string> rest;  // everything else, in order
};

// Refuses, in the CLI's words, values it would refuse, and, with a message that names them, options
// that are not simulated.
Result<GlobalOptions> parse_global_options(const std::vector<std::string>& words);

const std::vector<OptionRule>& global_option_rules();

}  // namespace skylens::shell
