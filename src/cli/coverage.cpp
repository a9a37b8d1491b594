// skylens coverage: what is simulated, and which tests, scenarios and questions show it.
#include "view/coverage.h"

#include <cstdio>

#include "cli/command.h"
#include "cli/coverage_index.h"

namespace skylens::cli {

int run_coverage(const std::vector<std::string>& words) {
    const std::string form = words.size() == 1 ? words[0] : "";
    if (!words.empty() && form != "--json" && form != "--markdown")
        return fail("coverage: usage: skylens coverage [--json|--markdown]", kBadUsage);
    const auto index = parse_json(coverage_index());
    if (!index.ok()) return fail("coverage: " + index.error().message, kBadUsage);
    const auto coverage = view::measure_coverage(index.value());
    if (!coverage.ok()) return fail("coverage: " + coverage.error().message, kBadUsage);
    std::string text;
    if (form == "--json") {
        text = to_pretty_json(view::coverage_value(coverage.value())) + "\n";
    } else if (form == "--markdown") {
        text = view::parity_page(coverage.value());
    } else {
        text = view::coverage_summary(coverage.value());
    }
    std::fwrite(text.data(), 1, text.size(), stdout);
    return kDone;
}

}  // namespace skylens::cli
