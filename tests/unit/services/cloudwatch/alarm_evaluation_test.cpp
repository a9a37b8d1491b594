#include "services/cloudwatch/alarm_evaluation.h"

#include <string>

#include <doctest/doctest.h>

#include "services/cloudwatch/alarm_reason.h"

using namespace skylens;
using namespace skylens::cloudwatch;

namespace {

const SimTime kStart = {1'767'600'000'000};  // 2026-01-05T08:00:00Z

// "0 - X": 0 does not breach (value 1), X breaches (value 9), - is missing; threshold 5.
std::vector<AlarmPoint> points_of(std::string_view text) {
    std::vector<AlarmPoint> points;
    for (const char c : text) {
        if (c == ' ') continue;
        const SimTime t = kStart + minutes(static_cast<std::int64_t>(points.size()));
        points.push_back({t, c != '-', c == 'X' ? 9.0 : 1.0, 1});
    }
    return points;
}

AlarmRule rule_of(int periods, int to_alarm, TreatMissingData treat) {
    AlarmRule rule;
    rule.evaluation_periods = periods;
    rule.datapoints_to_alarm = to_alarm;
    rule.threshold = 5;
    rule.treat_missing = treat;
    return rule;
}

std::string verdict_text(const AlarmRule& rule, std::string_view points_text) {
    const std::vector<AlarmPoint> points = points_of(points_text);
    const Verdict verdict = judge(rule, points.data(), static_cast<int>(points.size()));
    return verdict.keep ? "keep" : std::string(alarm_state_name(verdict.state));
}

std::string reason_of(AlarmRule rule, std::string_view points_text, bool given) {
    rule.datapoints_given = given;
    const std::vector<AlarmPoint> points = points_of(points_text);
    const Verdict verdict = judge(rule, points.data(), static_cast<int>(points.size()));
    return state_reason(rule, points.data(), static_cast<int>(points.size()), verdict);
}

constexpr TreatMissingData kModes[] = {TreatMissingData::Missing, TreatMissingData::Ignore,
                                       TreatMissingData::Breaching, TreatMissingData::NotBreaching};

}  // namespace

TEST_CASE("cloudwatch: missing data, every worked row of the documentation") {
    struct Row {
        int periods;
        int to_alarm;
        const char* points;
        const char* expected[4];  // missing, ignore, breaching, notBreaching
    };
    const char* const kNone = "INSUFFICIENT_DATA";
    const Row rows[] = {
        {3, 3, "0 - X - X", {"OK", "OK", "OK", "OK"}},
        {3, 3, "0 - - - -", {"OK", "OK", "OK", "OK"}},
        {3, 3, "- - - - -", {kNone, "keep", "ALARM", "OK"}},
        {3, 3, "0 X X - X", {"ALARM", "ALARM", "ALARM", "ALARM"}},
        {3, 3, "- - X - -", {"ALARM", "keep", "ALARM", "OK"}},
        {3, 2, "0 - X - X", {"ALARM", "ALARM", "ALARM", "ALARM"}},
        {3, 2, "0 0 X 0 X", {"ALARM", "ALARM", "ALARM", "ALARM"}},
        {3, 2, "0 - X - -", {"OK", "OK", "ALARM", "OK"}},
        {3, 2, "- - - - 0", {"OK", "OK", "ALARM", "OK"}},
        {3, 2, "- - - X -", {"ALARM", "keep", "ALARM", "OK"}},
        // Avoiding premature transitions to alarm state.
        {3, 3, "- - - - X", {kNone, "keep", "ALARM", "OK"}},
        {3, 3, "- - - X -", {kNone, "keep", "ALARM", "OK"}},
        {3, 3, "- - - X X", {kNone, "keep", "ALARM", "OK"}},
        {3, 3, "- - X X -", {"ALARM", "keep", "ALARM", "OK"}},
        {3, 3, "X - - - -", {"ALARM", "keep", "ALARM", "OK"}},
        {3, 2, "- - - - X", {kNone, "keep", "ALARM", "OK"}},
        {3, 2, "- - - X X", {"ALARM", "ALARM", "ALARM", "ALARM"}},
        {1, 1, "- - X", {"ALARM", "ALARM", "ALARM", "ALARM"}},
        {1, 1, "X - -", {"ALARM", "ALARM", "ALARM", "ALARM"}},
        {1, 1, "X 0 -", {"OK", "OK", "OK", "OK"}},
        // The newest N real points decide; older ones do not.
        {3, 2, "X X 0 0 X", {"OK", "OK", "OK", "OK"}},
        {5, 3, "X - X 0 0 - X", {"ALARM", "ALARM", "ALARM", "ALARM"}},
    };
    for (const Row& row : rows) {
        for (int mode = 0; mode < 4; ++mode) {
            CAPTURE(row.points);
            CAPTURE(mode);
            CHECK(verdict_text(rule_of(row.periods, row.to_alarm, kModes[mode]), row.points) ==
                  row.expected[mode]);
        }
    }
}

TEST_CASE("cloudwatch: every comparison operator, below, at and above the threshold") {
    struct Row {
        Comparison comparison;
        bool below, at, above;
    };
    const Row rows[] = {
        {Comparison::GreaterThanOrEqualToThreshold, false, true, true},
        {Comparison::GreaterThanThreshold, false, false, true},
        {Comparison::LessThanThreshold, true, false, false},
        {Comparison::LessThanOrEqualToThreshold, true, true, false},
    };
    for (const Row& row : rows) {
        AlarmRule rule;
        rule.comparison = row.comparison;
        rule.threshold = 5;
        CHECK(breaches(rule, 4.9) == row.below);
        CHECK(breaches(rule, 5) == row.at);
        CHECK(breaches(rule, 5.1) == row.above);
    }
}

TEST_CASE("cloudwatch: a percentile of too few samples keeps the state when so configured") {
    CHECK(low_sample_limit(99) == doctest::Approx(1000));
    CHECK(low_sample_limit(50) == doctest::Approx(20));
    CHECK(low_sample_limit(10) == doctest::Approx(100));
    AlarmRule rule = rule_of(1, 1, TreatMissingData::Missing);
    rule.low_sample_count = low_sample_limit(99);
    AlarmPoint point = {kStart, true, 9, 999};
    CHECK(judge(rule, &point, 1).keep);
    CHECK(judge(rule, &point, 1).grounds == Grounds::LowSamples);
    point.sample_count = 1000;
    CHECK(judge(rule, &point, 1).state == AlarmState::Alarm);
}

TEST_CASE("cloudwatch: StateReason as AWS words it") {
    const AlarmRule one = rule_of(1, 1, TreatMissingData::Breaching);
    const AlarmRule three = rule_of(3, 3, TreatMissingData::Breaching);
    CHECK(reason_of(one, "- - X", false) ==
          "Threshold Crossed: 1 datapoint [9.0 (05/01/26 08:02:00)] was greater than the threshold "
          "(5.0).");
    CHECK(reason_of(one, "- - X", true) ==
          "Threshold Crossed: 1 out of the last 1 datapoints [9.0 (05/01/26 08:02:00)] was greater "
          "than the threshold (5.0) (minimum 1 datapoint for OK -> ALARM transition).");
    CHECK(reason_of(one, "- - 0", true) ==
          "Threshold Crossed: 1 out of the last 1 datapoints [1.0 (05/01/26 08:02:00)] was not "
          "greater than the threshold (5.0) (minimum 1 datapoint for ALARM -> OK transition).");
    CHECK(reason_of(one, "- - -", false) ==
          "Threshold Crossed: no datapoints were received for 1 period and 1 missing datapoint was "
          "treated as [Breaching].");
    CHECK(reason_of(rule_of(2, 2, TreatMissingData::NotBreaching), "- - - -", true) ==
          "Threshold Crossed: no datapoints were received for 2 periods and 2 missing datapoints "
          "were treated as [NonBreaching].");
    CHECK(reason_of(rule_of(5, 5, TreatMissingData::Missing), "- - - - - - -", true) ==
          "Insufficient Data: 5 datapoints were unknown.");
    CHECK(reason_of(rule_of(1, 1, TreatMissingData::Missing), "- - -", true) ==
          "Insufficient Data: 1 datapoint was unknown.");
    CHECK(reason_of(three, "0 X X - X", false) ==
          "Threshold Crossed: 3 datapoints [9.0 (05/01/26 08:04:00), 9.0 (05/01/26 08:02:00), 9.0 "
          "(05/01/26 08:01:00)] were greater than the threshold (5.0).");
    CHECK(reason_of(rule_of(8, 8, TreatMissingData::Breaching), "0 - - - - - - - - -", false) ==
          "Threshold Crossed: 1 datapoint [1.0 (05/01/26 08:00:00)] was not greater than the "
          "threshold (5.0) and 7 missing datapoints were treated as [Breaching].");
    CHECK(
        reason_of(rule_of(20, 1, TreatMissingData::NotBreaching),
                  "- - - - - - - - - - - - - - - - - - - - - X", true) ==
        "Threshold Crossed: 1 out of the last 20 datapoints [9.0 (05/01/26 08:21:00)] was greater "
        "than the threshold (5.0) and 19 missing datapoints were treated as [NonBreaching] "
        "(minimum 1 datapoint for OK -> ALARM transition).");
    CHECK(reason_of(rule_of(3, 2, TreatMissingData::Breaching), "- - - 0 -", true) ==
          "Threshold Crossed: 1 datapoint was received for 3 periods and 2 missing datapoints were "
          "treated as [Breaching].");
    CHECK(
        reason_of(rule_of(5, 5, TreatMissingData::Missing), "- - X X X X X", true) ==
        "Threshold Crossed: 5 out of the last 5 datapoints were greater than the threshold (5.0). "
        "The most recent datapoints which crossed the threshold: [9.0 (05/01/26 08:06:00), 9.0 "
        "(05/01/26 08:05:00), 9.0 (05/01/26 08:04:00), 9.0 (05/01/26 08:03:00), 9.0 (05/01/26 "
        "08:02:00)] (minimum 5 datapoints for OK -> ALARM transition).");
    CHECK(reason_of(rule_of(5, 3, TreatMissingData::Missing), "- - X X 0 0 0", true) ==
          "Threshold Crossed: 3 out of the last 5 datapoints [1.0 (05/01/26 08:06:00), 1.0 "
          "(05/01/26 08:05:00), 1.0 (05/01/26 08:04:00)] were not greater than the threshold (5.0) "
          "(minimum 3 datapoints for ALARM -> OK transition).");
}

TEST_CASE("cloudwatch: StateReasonData lists the points newest first and the values oldest first") {
    AlarmRule rule = rule_of(2, 2, TreatMissingData::Missing);
    std::vector<AlarmPoint> points = points_of("- - X X");
    points[3].value = 10.5;
    ReasonSource source;
    source.statistic = "Average";
    source.unit = "Percent";
    source.query = kStart + seconds(250) + milliseconds(7);
    const Verdict verdict = judge(rule, points.data(), 4);
    CHECK(
        state_reason_data(rule, points.data(), 4, verdict, source) ==
        "{\"version\":\"1.0\",\"queryDate\":\"2026-01-05T08:04:10.007+0000\",\"startDate\":"
        "\"2026-01-05T08:02:00.000+0000\",\"unit\":\"Percent\",\"statistic\":\"Average\","
        "\"period\":60,"
        "\"recentDatapoints\":[9.0,10.5],\"threshold\":5.0,\"evaluatedDatapoints\":[{\"timestamp\":"
        "\"2026-01-05T08:03:00.000+0000\",\"sampleCount\":1.0,\"value\":10.5},{\"timestamp\":"
        "\"2026-01-05T08:02:00.000+0000\",\"sampleCount\":1.0,\"value\":9.0}]}");
    const std::vector<AlarmPoint> none = points_of("- - - -");
    source.unit = "";
    CHECK(state_reason_data(rule, none.data(), 4, judge(rule, none.data(), 4), source) ==
          "{\"version\":\"1.0\",\"queryDate\":\"2026-01-05T08:04:10.007+0000\",\"statistic\":"
          "\"Average\","
          "\"period\":60,\"recentDatapoints\":[],\"threshold\":5.0,\"evaluatedDatapoints\":[{"
          "\"timestamp\":"
          "\"2026-01-05T08:03:00.000+0000\"},{\"timestamp\":\"2026-01-05T08:02:00.000+0000\"}]}");
}

TEST_CASE("cloudwatch: numbers and dates as AWS writes them") {
    CHECK(java_number(0) == "0.0");
    CHECK(java_number(1) == "1.0");
    CHECK(java_number(-2.5) == "-2.5");
    CHECK(java_number(99.50160229693434) == "99.50160229693434");
    CHECK(java_number(0.0666851903306472) == "0.0666851903306472");
    CHECK(java_number(0.001) == "0.001");
    CHECK(java_number(0.0001) == "1.0E-4");
    CHECK(java_number(9999999) == "9999999.0");
    CHECK(java_number(10000000) == "1.0E7");
    CHECK(java_number(2147483648.0 * 10) == "2.147483648E10");
    CHECK(java_number(1893750) == "1893750.0");
    CHECK(java_number(1e300) == "1.0E300");
    CHECK(reason_time(kStart) == "05/01/26 08:00:00");
    CHECK(alarm_time(kStart + milliseconds(45)) == "2026-01-05T08:00:00.045+0000");
    CHECK(mail_time(kStart) == "Monday 05 January, 2026 08:00:00 UTC");
}

TEST_CASE("cloudwatch: the explanation says what became of every period") {
    const AlarmRule rule = rule_of(3, 3, TreatMissingData::Breaching);
    const std::vector<AlarmPoint> points = points_of("X - 0 - -");
    const Verdict verdict = judge(rule, points.data(), 5);
    const auto uses = explain(rule, points.data(), 5, verdict);
    CHECK(verdict.grounds == Grounds::FilledUp);
    CHECK(uses[0].use == PointUse::Evaluated);
    CHECK(uses[0].breaching);
    CHECK(uses[1].use == PointUse::Skipped);
    CHECK(uses[2].use == PointUse::Evaluated);
    CHECK(uses[3].use == PointUse::Skipped);
    CHECK(uses[4].use == PointUse::FilledBreaching);
    const std::vector<AlarmPoint> full = points_of("0 X X - X");
    CHECK(explain(rule, full.data(), 5, judge(rule, full.data(), 5))[0].use == PointUse::NotNeeded);
}
