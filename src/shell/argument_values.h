// From the words behind an argument to the value of an input member.
#pragma once

#include <string>
#include <vector>

#include "shell/arguments.h"
#include "shell/shorthand.h"

namespace skylens::shell {

struct ReadingContext {
    const aws::ServiceModel& service;
    const FileReader& read_file;
};

// By the shape: scalars, lists of scalars, JSON, shorthand. Errors are ready to print.
Result<Value> read_argument(const ReadingContext& context, const Argument& argument,
                            std::vector<std::string> words);

// Replaces a word "file://PATH" or "fileb://PATH" by what is in the file.
Status read_parameter_file(const ReadingContext& context, std::string_view argument,
                           std::string& word);

}  // namespace skylens::shell
