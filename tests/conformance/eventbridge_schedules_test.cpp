// Schedule expressions against what AWS accepts and refuses, and when they fire.
#include <string>

#include <doctest/doctest.h>

#include "conformance/conformance_files.h"
#include "services/events/schedule.h"

namespace skylens::events {
namespace {

void check_next(const Value& item) {
    const std::string expression(item["expr"].as_string());
    const Result<Schedule> schedule = parse_schedule(expression);
    const Result<SimTime> after = parse_time(item["after"].as_string());
    REQUIRE(after.ok());
    CHECK_MESSAGE(schedule.ok(), expression);
    if (!schedule.ok()) return;
    SimTime now = after.value();
    for (const Value& expected : item["expected_next"].elements()) {
        const std::optional<SimTime> next = next_fire(schedule.value(), SimTime{}, now);
        const std::string got = next.has_value() ? iso_time(*next) : "never";
        CHECK_MESSAGE(got == expected.as_string(), item["id"].as_string(), " ", expression,
                      " after ", iso_time(now));
        if (!next.has_value()) return;
        now = *next;
    }
}

void check_validity(const Value& item) {
    const std::string expression(item["expr"].as_string());
    const Result<Schedule> schedule = parse_schedule(expression);
    CHECK_MESSAGE(schedule.ok() == (item["expected"].as_string() == "valid"), expression);
    if (schedule.ok() || !item.contains("error_code")) return;
    CHECK(schedule.error().code == item["error_code"].as_string());
    CHECK(schedule.error().message == item["error_message"].as_string());
}

}  // namespace

TEST_CASE("conformance: schedule expressions") {
    const Value cases = conformance::load("eventbridge_schedules.json");
    for (const Value& item : cases.elements()) {
        // A lone L for the day of the week is contested: the libraries fail on it, Quartz's
        // documentation says Saturday, and so do the cases.
        if (item["kind"].as_string() == "cron_next") check_next(item);
        if (item["kind"].as_string() == "validity") check_validity(item);
    }
    if (!cases.is_null()) CHECK(cases.size() > 90);
}

}  // namespace skylens::events
