// Filter patterns of CloudWatch Logs against published answers; only those made of terms.
#include <doctest/doctest.h>

#include "conformance/conformance_files.h"
#include "services/logs/filter_pattern.h"

namespace skylens::logs {

TEST_CASE("conformance: log filter patterns") {
    const Value cases = conformance::load("logs_filter_patterns_patterns.json");
    for (const Value& item : cases.elements()) {
        if (item["contested"].as_bool() || item["kind"].as_string() != "terms") continue;
        const Result<FilterPattern> pattern = parse_filter_pattern(item["pattern"].as_string());
        REQUIRE(pattern.ok());
        const bool matched = pattern.value().matches(item["message"].as_string());
        CHECK_MESSAGE(matched == (item["expected"].as_string() == "match"), item["id"].as_string());
    }
}

}  // namespace skylens::logs
