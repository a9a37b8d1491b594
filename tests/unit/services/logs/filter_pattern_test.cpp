#include "services/logs/filter_pattern.h"

#include <doctest/doctest.h>

namespace skylens::logs {
namespace {

bool match(const char* pattern, const char* message) {
    const Result<FilterPattern> parsed = parse_filter_pattern(pattern);
    REQUIRE_MESSAGE(parsed.ok(), pattern);
    return parsed.value().matches(message);
}

}  // namespace

TEST_CASE("logs: terms are case-sensitive and stand anywhere in the message") {
    CHECK(match("ERROR", "an ERRORS line"));
    CHECK_FALSE(match("ERROR", "an error"));
    CHECK(match("ERROR disk", "disk ERROR"));
    CHECK(match("\"disk full\"", "the disk full again"));
    CHECK_FALSE(match("\"disk full\"", "full disk"));
    CHECK(match("", "anything"));
}

TEST_CASE("logs: excluded terms win, optional ones count only among themselves") {
    CHECK_FALSE(match("ERROR -retry", "ERROR retry"));
    CHECK(match("?WARN ?ERROR", "a WARN"));
    CHECK_FALSE(match("?WARN ?ERROR", "an INFO"));
    CHECK(match("INFO ?ERROR", "an INFO"));
}

TEST_CASE("logs: filter patterns of other kinds are refused by name") {
    CHECK(parse_filter_pattern("{ $.a = 1 }").error().code == "NotSimulated");
    CHECK(parse_filter_pattern("[ip, user]").error().code == "NotSimulated");
    CHECK(parse_filter_pattern("%a+%").error().code == "NotSimulated");
    CHECK(parse_filter_pattern("a.b").error().code == "InvalidParameterException");
    CHECK(parse_filter_pattern("\"a").error().code == "InvalidParameterException");
}

}  // namespace skylens::logs
