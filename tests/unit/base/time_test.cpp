#include "base/time.h"

#include <doctest/doctest.h>

using namespace skylens;  // NOLINT(google-build-using-namespace)

TEST_CASE("time: civil dates both ways") {
    const SimTime t = parse_time("2026-01-05T09:00:00Z").value();
    CHECK(t.ms == 1767603600000);
    const Civil c = to_civil(t);
    CHECK(c.weekday == 1);
    CHECK(from_civil(c) == t);
    CHECK(iso_time(parse_time("2024-02-29T23:59:59.250Z").value()) == "2024-02-29T23:59:59.250Z");
    CHECK(iso_time(SimTime{-1}) == "1969-12-31T23:59:59.999Z");
    for (std::int64_t day = -800000; day < 800000; day += 997) {
        const SimTime at{day * 86'400'000};
        CHECK(from_civil(to_civil(at)) == at);
    }
}

TEST_CASE("time: what is accepted and what is refused") {
    CHECK(parse_time("2026-01-05T18:00:00+09:00").value() ==
          parse_time("2026-01-05T09:00:00Z").value());
    CHECK(parse_time("2026-01-05").value() == parse_time("2026-01-05T00:00Z").value());
    CHECK(parse_time("1767603600").value().ms == 1767603600000);
    for (const char* text : {"", "x", "2026-13-01", "2026-02-30", "2026-01-05T25:00Z",
                             "2026-01-05T09:00:00Zx", "99999999999999", "2026-01-05T09"}) {
        CHECK_FALSE(parse_time(text).ok());
    }
}

TEST_CASE("time: as the AWS CLI prints it") {
    CHECK(cli_time(SimTime{1767603600000}) == "2026-01-05T09:00:00+00:00");
    CHECK(cli_time(SimTime{1767603600123}) == "2026-01-05T09:00:00.123000+00:00");
}

TEST_CASE("time: durations") {
    CHECK(parse_duration("1d12h").value() == hours(36));
    CHECK(parse_duration("PT20M").value() == minutes(20));
    CHECK(parse_duration("P1DT2H").value() == hours(26));
    CHECK(parse_duration("250ms").value() == milliseconds(250));
    for (const char* text : {"", "5", "m", "5x", "PT", "P5M", "-5m", "99999999d", "PT1D"}) {
        CHECK_FALSE(parse_duration(text).ok());
    }
    CHECK(duration_text(hours(26)) == "1d2h");
    CHECK(duration_text(seconds(90)) == "1m30s");
}

TEST_CASE("time: steps") {
    CHECK(floor_to(SimTime{-1}, minutes(1)).ms == -60'000);
    CHECK(next_multiple(SimTime{60'000}, minutes(1)).ms == 120'000);
}
