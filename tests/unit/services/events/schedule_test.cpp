#include "services/events/schedule.h"

#include <string>

#include <doctest/doctest.h>

namespace skylens::events {
namespace {

std::string next(const char* expression, const char* after) {
    const Result<Schedule> schedule = parse_schedule(expression);
    REQUIRE_MESSAGE(schedule.ok(), expression);
    const SimTime start = parse_time("2026-01-05T09:00:30Z").value();
    const std::optional<SimTime> time =
        next_fire(schedule.value(), start, parse_time(after).value());
    return time.has_value() ? iso_time(*time) : "never";
}

}  // namespace

TEST_CASE("events: a rate counts from the creation of the rule") {
    CHECK(next("rate(5 minutes)", "2026-01-05T09:00:30Z") == "2026-01-05T09:05:30Z");
    CHECK(next("rate(5 minutes)", "2026-01-05T09:05:30Z") == "2026-01-05T09:10:30Z");
    CHECK(next("rate(1 day)", "2026-01-07T10:00:00Z") == "2026-01-08T09:00:30Z");
    CHECK(next("rate(1 hour)", "2020-01-01T00:00:00Z") == "2026-01-05T10:00:30Z");
}

TEST_CASE("events: cron picks days by number, weekday and place in the month") {
    CHECK(next("cron(0 18 ? * MON-FRI *)", "2026-01-02T18:00:00Z") == "2026-01-05T18:00:00Z");
    CHECK(next("cron(0 0 L * ? *)", "2028-02-01T00:00:00Z") == "2028-02-29T00:00:00Z");
    CHECK(next("cron(0 0 LW * ? *)", "2026-05-01T00:00:00Z") == "2026-05-29T00:00:00Z");
    CHECK(next("cron(0 0 1W * ? *)", "2026-08-01T00:00:00Z") == "2026-08-03T00:00:00Z");
    CHECK(next("cron(0 0 ? * 3#2 *)", "2026-01-01T00:00:00Z") == "2026-01-13T00:00:00Z");
    CHECK(next("cron(0 0 ? * FRI-MON *)", "2026-01-05T00:00:00Z") == "2026-01-09T00:00:00Z");
    CHECK(next("cron(0 20-2 * * ? *)", "2026-01-05T02:30:00Z") == "2026-01-05T20:00:00Z");
    CHECK(next("cron(0 0 30 2 ? *)", "2026-01-05T00:00:00Z") == "never");
    CHECK(next("cron(0 0 1 1 ? 2020)", "2026-01-05T00:00:00Z") == "never");
    CHECK(next("cron(59 23 31 12 ? 2199)", "2026-01-05T00:00:00Z") == "2199-12-31T23:59:00Z");
}

// facts: eventbridge-007
TEST_CASE("events: every four hours, Mondays at eight, the first Monday of the month") {
    CHECK(next("rate(4 hours)", "2026-01-05T09:00:30Z") == "2026-01-05T13:00:30Z");
    CHECK(next("cron(0 8 ? * MON *)", "2026-01-05T09:00:00Z") == "2026-01-12T08:00:00Z");
    CHECK(next("cron(0 9 ? * 2#1 *)", "2026-01-05T09:00:00Z") == "2026-02-02T09:00:00Z");
}

TEST_CASE("events: schedule expressions that AWS refuses") {
    for (const char* const text : {"",
                                   "rate",
                                   "rate()",
                                   "rate(5)",
                                   "rate(1 minutes)",
                                   "rate(5 minute)",
                                   "rate(0 minutes)",
                                   "rate(5  minutes)",
                                   "Rate(5 minutes)",
                                   "rate(5 minutes) ",
                                   "cron(* * * * * *)",
                                   "cron(0 0 ? * ? *)",
                                   "cron(0 0 * * ?)",
                                   "cron(60 0 * * ? *)",
                                   "cron(0 24 * * ? *)",
                                   "cron(0 0 32 * ? *)",
                                   "cron(0 0 ? * 8 *)",
                                   "cron(0 0 ? * 2#6 *)",
                                   "cron(0 0 ? * 2#1,3#1 *)",
                                   "cron(*/0 0 * * ? *)",
                                   "cron(0 0 * * ? 1969)",
                                   "at(2026-01-01T00:00:00)"}) {
        const Result<Schedule> schedule = parse_schedule(text);
        CHECK_MESSAGE(!schedule.ok(), text);
        if (!schedule.ok()) {
            CHECK(schedule.error().message == "Parameter ScheduleExpression is not valid.");
        }
    }
}

}  // namespace skylens::events
