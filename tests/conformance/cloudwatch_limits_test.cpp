// Limits, errors and labels recorded from AWS (cloudwatch_limits.json, and the cases about units
// and labels in cloudwatch_statistics.json), asked through the door.
#include <doctest/doctest.h>

#include "conformance/conformance_files.h"
#include "support/world.h"

using namespace skylens;
using skylens::test::told;

namespace {

aws::Outcome call(aws::World& world, std::string_view operation, const Value& params) {
    return test::call(world, "cloudwatch", operation, to_json(params));
}

Value statistics_question(SimTime start, SimTime end, std::int64_t period) {
    return Value::object({{"Namespace", "Test"},
                          {"MetricName", "metric1"},
                          {"StartTime", iso_time(start)},
                          {"EndTime", iso_time(end)},
                          {"Period", period},
                          {"Statistics", Value::array({"Sum"})}});
}

aws::Outcome ask(aws::World& world, const Value& entry) {
    const std::string_view condition = entry["condition"].as_string();
    if (entry["kind"].as_string() == "max_datapoints") {
        return call(world, "GetMetricStatistics",
                    statistics_question(world.now - seconds(entry["span_seconds"].as_int()),
                                        world.now, entry["period"].as_int()));
    }
    if (condition == "StartTime == EndTime") {
        return call(world, "GetMetricStatistics", statistics_question(world.now, world.now, 60));
    }
    if (entry["call"].as_string() == "SetAlarmState") {
        const bool invalid = condition.find("INVALID") != std::string_view::npos;
        return call(world, "SetAlarmState",
                    Value::object({{"AlarmName", "none"},
                                   {"StateValue", invalid ? Str("INVALID") : Str("OK")},
                                   {"StateReason", "test"}}));
    }
    Value datum = Value::object({{"MetricName", "metric1"}});
    const auto has = [condition](std::string_view word) {
        return condition.find(word) != std::string_view::npos;
    };
    if (has("2 entries")) {
        datum.set("Values", Value::array({1.0, 2.0}));
        datum.set("Counts", Value::array({1.0, 2.0, 3.0}));
    } else {
        if (has("Value and")) datum.set("Value", 1.0);
        if (has(" Values") || condition.substr(0, 6) == "Values")
            datum.set("Values", Value::array({1.0, 2.0}));
        if (has("StatisticValues")) {
            datum.set(
                "StatisticValues",
                Value::object(
                    {{"SampleCount", 10.0}, {"Sum", 55.0}, {"Minimum", 1.0}, {"Maximum", 10.0}}));
        }
    }
    return call(world, "PutMetricData",
                Value::object({{"Namespace", "Test"}, {"MetricData", Value::array({datum})}}));
}

}  // namespace

TEST_CASE("conformance: cloudwatch limits and errors") {
    const Value cases = conformance::load("cloudwatch_limits.json");
    for (const Value& entry : cases.elements()) {
        CAPTURE(entry["id"].as_string());
        aws::World world = new_world({});
        const aws::Outcome outcome = ask(world, entry);
        if (entry["expected"].as_string() == "accepted") {
            CHECK(told(outcome) == "ok");
            continue;
        }
        REQUIRE_FALSE(outcome.result.ok());
        CHECK(outcome.result.error().code == entry["error_code"].as_string());
        if (entry.contains("error_message")) {
            CHECK(outcome.result.error().message == entry["error_message"].as_string());
        }
        if (entry.contains("http_status")) {
            CHECK(outcome.result.error().http_status == entry["http_status"].as_int());
        }
    }
}

TEST_CASE("conformance: cloudwatch units and labels") {
    const Value cases = conformance::load("cloudwatch_statistics.json");
    for (const Value& entry : cases.elements()) {
        CAPTURE(entry["id"].as_string());
        aws::World world = new_world({});
        if (entry.contains("units_case")) {
            Value data = Value::array();
            for (Value datum : entry["units_case"].elements()) {
                datum.set("MetricName", "metric1");
                data.push(datum);
            }
            REQUIRE(told(call(world, "PutMetricData",
                              Value::object({{"Namespace", "Test"}, {"MetricData", data}}))) ==
                    "ok");
            aws::advance(world, world.now + minutes(5));
            const Value points = call(world, "GetMetricStatistics",
                                      statistics_question(world.now - minutes(10), world.now, 60))
                                     .result.value()["Datapoints"];
            REQUIRE(points.size() == 3);
            CHECK(points.at(0)["Timestamp"] == points.at(2)["Timestamp"]);
            CHECK(points.at(0)["Unit"].as_string() == "Seconds");
            CHECK(points.at(2)["Unit"].as_string() == "None");
        }
        if (!entry.contains("get_metric_data_queries")) continue;
        Value queries = Value::array();
        for (const Value& query : entry["get_metric_data_queries"].elements()) {
            queries.push(Value::object(
                {{"Id", join("q", static_cast<std::int64_t>(queries.size()))},
                 {"MetricStat",
                  Value::object({{"Metric", Value::object({{"Namespace", "Test"},
                                                           {"MetricName", "metric1"}})},
                                 {"Stat", query.at(0)},
                                 {"Period", query.at(1)},
                                 {"Unit", query.at(2)}})}}));
        }
        const aws::Outcome outcome =
            call(world, "GetMetricData",
                 Value::object({{"MetricDataQueries", queries},
                                {"StartTime", iso_time(world.now - hours(1))},
                                {"EndTime", iso_time(world.now)}}));
        REQUIRE(told(outcome) == "ok");
        const Value& results = outcome.result.value()["MetricDataResults"];
        for (std::size_t i = 0; i < results.size(); ++i) {
            CHECK(results.at(i)["Label"].as_string() == entry["expected_labels"].at(i).as_string());
        }
    }
}
