#include "shell/output.h"

#include "base/str.h"
#include "base/text.h"

namespace skylens::shell {
namespace {

constexpr std::string_view kUsage =
    "usage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]\n"
    "To see help text, you can run:\n"
    "\n"
    "  aws help\n"
    "  aws <command> help\n"
    "  aws <command> <subcommand> help\n";

std::string line_of(std::string_view message) {
    return join("\naws: [ERROR]: ", trim(message), "\n");
}

}  // namespace

Failure param_error(std::string message) {
    return Failure{std::string(kParamValidation), std::move(message)};
}

Failure usage_error(std::string message) { return param_error(join(message, "\n\n", kUsage)); }

Failure general_error(std::string message) {
    return Failure{std::string(kGeneral), std::move(message)};
}

Failure argument_error(std::string_view argument, std::string_view message) {
    return param_error(join("Error parsing parameter '--", argument, "': ", message));
}

Output output_of(const Error& error) {
    if (error.code == kUnknownOptions) {
        return {{}, join("\n", kUsage, "\n", line_of(error.message)), kExitParameters};
    }
    if (error.code == kGeneral) return {{}, line_of(error.message), kExitGeneral};
    const int exit_code = error.code == kConfiguration ? kExitConfiguration : kExitParameters;
    return {{}, line_of(join("An error occurred (", error.code, "): ", error.message)), exit_code};
}

Output service_error_output(std::string_view operation, const Error& error) {
    return {{},
            line_of(join("An error occurred (", error.code, ") when calling the ", operation,
                         " operation: ", error.message)),
            kExitService};
}

Output refusal(std::string_view message) { return {{}, join(message, "\n"), 1}; }

}  // namespace skylens::shell
