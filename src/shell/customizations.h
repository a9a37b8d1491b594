// The rows of cliArguments and cliRequest in the catalog: what the AWS CLI does for single
// operations beyond the models (tools/CATALOG.md).
#pragma once

#include <string>
#include <vector>

#include "shell/argument_values.h"

namespace skylens::shell {

// One argument as it was given.
struct GivenArgument {
    const Argument* argument = nullptr;
    std::vector<std::string> words;
};

// Refuses arguments that exclude each other.
Status check_exclusions(const std::vector<GivenArgument>& given);

// Carries out a Custom argument or a custom Flag: puts values into the parameters, which have the
// shape `input`.
Status apply_custom(const ReadingContext& context, const GivenArgument& given,
                    aws::ShapeIndex input, Value& params);

// Checks what a "without" or "file" row says about the value that was read.
Status check_custom(const Argument& argument, const Value& value);

// Defaults, encodings and moves of cliRequest, after all arguments.
void finish_request(const aws::OperationModel& operation, Value& params);

// The page size that the CLI asks for by itself; 0 for none.
std::int64_t default_page_size(const aws::OperationModel& operation, const Value& params);

}  // namespace skylens::shell
