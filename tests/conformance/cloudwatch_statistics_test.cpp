// Statistics recorded from AWS (cloudwatch_statistics.json): each case puts data into one minute
// and asks for one statistic of it.
#include <doctest/doctest.h>

#include "conformance/conformance_files.h"
#include "services/cloudwatch/statistic.h"

using namespace skylens;
using namespace skylens::cloudwatch;

namespace {

void put_case(const Value& entry, SimTime at, Series& series) {
    for (const Value& value : entry["data_mixed"]["values"].elements()) {
        series.put(at, value.as_double(), false, at);
    }
    for (const Value& set : entry["data_mixed"]["statistic_sets"].elements()) {
        series.put(at,
                   StatisticSet{set["Sum"].as_double(), set["Minimum"].as_double(),
                                set["Maximum"].as_double(), set["SampleCount"].as_double()},
                   nullptr, false, at);
    }
    const Value& values = entry["data_values_counts"]["Values"];
    if (values.empty()) return;
    Distribution distribution;
    StatisticSet set;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double value = values.at(i).as_double();
        const double count = entry["data_values_counts"]["Counts"].at(i).as_double();
        add_value(distribution, value, count);
        set.merge({value * count, value, value, count});
    }
    series.put(at, set, &distribution, false, at);
}

}  // namespace

TEST_CASE("conformance: cloudwatch statistics") {
    const Value cases = conformance::load("cloudwatch_statistics.json");
    const SimTime at = {1'767'600'000'000};
    int checked = 0;
    for (const Value& entry : cases.elements()) {
        if (!entry.contains("stat")) continue;
        CAPTURE(entry["id"].as_string());
        Series series;
        put_case(entry, at, series);
        Bucket bucket;
        series.read_values(at, minutes(1), 1, at, {}, &bucket);
        const Result<Statistic> statistic = parse_statistic(entry["stat"].as_string());
        REQUIRE(statistic.ok());
        const std::optional<double> value = compute(statistic.value(), bucket);
        REQUIRE(value.has_value());
        CHECK(*value >= entry["expected_min"].as_double());
        CHECK(*value <= entry["expected_max"].as_double());
        ++checked;
    }
    if (!cases.is_null()) CHECK(checked == 8);
}
