// skylens validate: checks scenario files and quiz banks.
#include "learn/validate.h"

#include <cstdio>

#include "cli/command.h"
#include "cli/session_options.h"

namespace skylens::cli {
namespace {

// Also one whose format is mistaken.
bool is_quiz(const Value& json) {
    return json.contains("questions") ||
           json["format"].as_string().find("quiz") != std::string_view::npos;
}

}  // namespace

int run_validate(const std::vector<std::string>& words) {
    if (words.empty()) return fail("validate: name the files to check", kBadUsage);
    int status = kDone;
    for (const std::string& path : words) {
        const auto text = read_file(path);
        if (!text.ok()) return fail("validate: " + text.error().message, kBadUsage);
        const auto json = parse_json(text.value());
        const bool quiz = json.ok() && is_quiz(json.value());
        const auto findings =
            quiz ? learn::validate_quiz(text.value()) : learn::validate_scenario(text.value());
        for (const learn::Finding& finding : findings) {
            const char* separator = finding.where.empty() ? "" : ": ";
            std::fprintf(stderr, "%s: %s%s%s\n", path.c_str(), finding.where.string().c_str(),
                         separator, one_line(finding.what).c_str());
        }
        if (!findings.empty()) status = kFailed;
        if (findings.empty()) std::printf("%s: ok\n", path.c_str());
    }
    return status;
}

}  // namespace skylens::cli
