// What a command line prints, and the AWS CLI's ways of saying that something is wrong.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace skylens::shell {

// Exit statuses ("AWS CLI return codes", AWS documentation).
inline constexpr int kExitParameters = 252;
inline constexpr int kExitConfiguration = 253;
inline constexpr int kExitService = 254;
inline constexpr int kExitGeneral = 255;

struct Output {
    std::string text;   // stdout, lines ended
    std::string error;  // stderr, lines ended
    int exit_code = 0;
};

// Errors of the command line travel as Error; the code tells how they are said and which exit
// status they have.
inline constexpr std::string_view kParamValidation = "ParamValidation";
inline constexpr std::string_view kUnknownOptions = "UnknownOptions";
inline constexpr std::string_view kConfiguration = "Configuration";
inline constexpr std::string_view kGeneral = "General";

Failure param_error(std::string message);
// With the CLI's usage below the message.
Failure usage_error(std::string message);
Failure general_error(std::string message);
// "Error parsing parameter '--NAME': MESSAGE".
Failure argument_error(std::string_view argument, std::string_view message);

// As the AWS CLI v2 prints it on stderr.
Output output_of(const Error& error);
// "An error occurred (Code) when calling the Op operation: message", exit status 254.
Output service_error_output(std::string_view operation, const Error& error);

// A plain refusal of a sim command: one line, exit status 1.
Output refusal(std::string_view message);

}  // namespace skylens::shell
