// The native program.
#include <cstdio>

#include "base/str.h"
#include "cli/command.h"

namespace skylens::cli {
namespace {

constexpr const char* kVersion = "skylens 0.1.0\n";

std::string help_text() {
    std::string text = "skylens: an AWS account, simulated, for studying monitoring and audit\n\n";
    for (const Command& command : commands()) {
        text +=
            join("  skylens ", std::string_view(command.name), " ", std::string_view(command.usage),
                 "\n      ", std::string_view(command.summary), "\n");
    }
    return text + "  skylens help\n  skylens --version\n";
}

int run(const std::vector<std::string>& words) {
    if (words.empty()) return fail("which command? 'skylens help' lists them", kBadUsage);
    const std::string& name = words[0];
    if (name == "help" || name == "--help" || name == "-h") {
        std::fputs(help_text().c_str(), stdout);
        return kDone;
    }
    if (name == "--version") {
        std::fputs(kVersion, stdout);
        return kDone;
    }
    for (const Command& command : commands()) {
        if (name == command.name) return command.run({words.begin() + 1, words.end()});
    }
    return fail(join("there is no command '", name, "'; 'skylens help' lists them"), kBadUsage);
}

}  // namespace
}  // namespace skylens::cli

int main(int argc, char** argv) {
    return skylens::cli::run(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
}
