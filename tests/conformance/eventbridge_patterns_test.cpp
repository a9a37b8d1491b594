// Event patterns against recordings of AWS and the cases of AWS's own pattern library.
#include <string>

#include <doctest/doctest.h>

#include "conformance/conformance_files.h"
#include "services/events/pattern.h"

namespace skylens::events {
namespace {

const char* const kReason = "Event pattern is not valid. Reason: ";

std::string verdict(const Value& item) {
    const Result<Pattern> pattern = compile_pattern(item["pattern_text"].as_string());
    if (!pattern.ok()) return "invalid";
    if (item["event_text"].is_null()) return "valid";
    const Result<Value> event = parse_json(item["event_text"].as_string());
    if (!event.ok() || !event.value().is_object()) return "event_invalid";
    return matches(pattern.value(), event.value()) ? "match" : "no_match";
}

// The recorded messages leave out the place in the source; some leave out the introduction too.
bool message_agrees(const Value& item) {
    const Result<Pattern> pattern = compile_pattern(item["pattern_text"].as_string());
    if (pattern.ok() || pattern.error().code != "InvalidEventPatternException") return false;
    std::string want(item["error_message"].as_string());
    if (want.find(kReason) != 0) want = kReason + want;
    return pattern.error().message.find(want + "\n at [Source: (String)\"") == 0;
}

}  // namespace

TEST_CASE("conformance: event patterns") {
    const Value cases = conformance::load("eventbridge_patterns.json");
    int checked = 0;
    for (const Value& item : cases.elements()) {
        if (item["contested"].as_bool()) continue;
        const std::string id(item["id"].as_string());
        const std::string expected(item["expected"].as_string());
        // An event without the mandatory members is TestEventPattern's business, not the matcher's.
        if (expected == "event_invalid") continue;
        ++checked;
        CHECK_MESSAGE(verdict(item) == expected, id, " ", item["pattern_text"].as_string(), " ",
                      item["event_text"].as_string());
        if (expected == "invalid" && item.contains("error_message")) {
            const Result<Pattern> pattern = compile_pattern(item["pattern_text"].as_string());
            const std::string got = pattern.ok() ? "" : pattern.error().message;
            CHECK_MESSAGE(message_agrees(item), id, " got ", got, " want ",
                          item["error_message"].as_string());
        }
    }
    if (!cases.is_null()) CHECK(checked > 1400);
}

TEST_CASE("conformance: an event that matches has no near miss, and the other way round") {
    const Value cases = conformance::load("eventbridge_patterns.json");
    for (const Value& item : cases.elements()) {
        const std::string expected(item["expected"].as_string());
        if (expected != "match" && expected != "no_match") continue;
        const Result<Pattern> pattern = compile_pattern(item["pattern_text"].as_string());
        const Result<Value> event = parse_json(item["event_text"].as_string());
        REQUIRE(pattern.ok());
        REQUIRE(event.ok());
        CHECK_MESSAGE(
            explain(pattern.value(), event.value()).has_value() == (expected == "no_match"),
            item["id"].as_string());
    }
}

}  // namespace skylens::events
