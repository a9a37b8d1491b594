#include "services/cloudwatch/statistic.h"

#include <doctest/doctest.h>

#include "base/hash.h"

using namespace skylens;
using namespace skylens::cloudwatch;

namespace {

Bucket hundred() {
    Bucket bucket;
    for (int i = 1; i <= 100; ++i) {
        bucket.set.merge(StatisticSet::of(i));
        add_value(bucket.values, i, 1);
    }
    return bucket;
}

double value_of(std::string_view text, const Bucket& bucket) {
    const Result<Statistic> statistic = parse_statistic(text);
    REQUIRE(statistic.ok());
    const std::optional<double> value = compute(statistic.value(), bucket);
    REQUIRE(value.has_value());
    return *value;
}

}  // namespace

// facts: cw-metrics-012
TEST_CASE("cloudwatch: every statistic of the numbers 1 to 100") {
    struct Row {
        const char* statistic;
        double expected;
    };
    const Row rows[] = {
        {"SampleCount", 100},
        {"Sum", 5050},
        {"Average", 50.5},
        {"Minimum", 1},
        {"Maximum", 100},
        {"p50", 50},
        {"p99", 99},
        {"p99.9", 100},
        {"p0", 1},
        {"p100", 100},
        {"tm90", 45.5},
        {"TM(10%:90%)", 50.5},
        {"TM(:10)", 5.5},
        {"TM(90:)", 95.5},
        {"tc90", 90},
        {"TC(2%:98%)", 96},
        {"TC(10:20)", 10},
        {"ts50", 1275},
        {"TS(0:3)", 6},
        {"PR(:25)", 25},
        {"PR(10:20)", 10},
        {"PR(90:)", 10},
        {"IQM", 50.5},
        {"wm90", (45.5 * 90 + 10 * 90) / 100},
        {"WM(10%:90%)", (50.5 * 80 + 10 * 11 + 10 * 90) / 100},
    };
    const Bucket bucket = hundred();
    for (const Row& row : rows) {
        CAPTURE(row.statistic);
        CHECK(value_of(row.statistic, bucket) == doctest::Approx(row.expected));
    }
}

TEST_CASE("cloudwatch: percentiles hit the whole rank in spite of floating point") {
    Bucket bucket;
    for (int i = 1; i <= 1000; ++i) {
        bucket.set.merge(StatisticSet::of(i));
        bucket.values.push_back({static_cast<double>(i), 1});
    }
    CHECK(value_of("p99.9", bucket) == 999);
    CHECK(value_of("p99.90000001", bucket) == 1000);
}

TEST_CASE("cloudwatch: text that is not a statistic is refused") {
    for (const char* text :
         {"",    "average", "p",     "p101",       "p99.12345678901", "P99",         "tm",
          "TM",  "TM()",    "TM(:)", "TM(10%:90)", "TM(90%:10%)",     "tm(10%:90%)", "PR(10%:20%)",
          "IQR", "pp9",     "p-1",   "p9.",        "TM(1:2",          "XX(1:2)"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_statistic(text).ok());
    }
}

TEST_CASE("cloudwatch: extended statistics need known samples that are not negative") {
    const Statistic p90 = parse_statistic("p90").value();
    Bucket bucket;
    bucket.set.merge(StatisticSet::of(-1));
    add_value(bucket.values, -1, 1);
    CHECK_FALSE(compute(p90, bucket).has_value());
    Bucket opaque;
    opaque.set.merge({55, 1, 10, 10});
    opaque.values_known = false;
    CHECK_FALSE(compute(p90, opaque).has_value());
    CHECK(compute(parse_statistic("Sum").value(), opaque).value() == 55);
    CHECK_FALSE(compute(p90, Bucket{}).has_value());
}

TEST_CASE("cloudwatch: a distribution keeps at most its limit of values") {
    Distribution values;
    for (int i = 0; i < 1000; ++i)
        add_value(values, i, 1);
    CHECK(values.size() == static_cast<std::size_t>(kDistributionValuesMax));
    double total = 0;
    for (const ValueCount& entry : values)
        total += entry.count;
    CHECK(total == 1000);
    CHECK(values.back().value == 999);
}

namespace {

// What add_value must do, said plainly: insert, then join the first pair of closest values.
void add_plainly(Distribution& into, double value, double count) {
    std::size_t at = 0;
    while (at < into.size() && into[at].value < value)
        ++at;
    if (at < into.size() && into[at].value == value) {
        into[at].count += count;
        return;
    }
    into.insert(into.begin() + static_cast<std::ptrdiff_t>(at), {value, count});
    if (into.size() <= static_cast<std::size_t>(kDistributionValuesMax)) return;
    std::size_t closest = 1;
    for (std::size_t i = 2; i < into.size(); ++i) {
        const double gap = into[i].value - into[i - 1].value;
        if (gap < into[closest].value - into[closest - 1].value) closest = i;
    }
    into[closest].count += into[closest - 1].count;
    into.erase(into.begin() + static_cast<std::ptrdiff_t>(closest) - 1);
}

}  // namespace

TEST_CASE("cloudwatch: a full distribution joins the two closest values, the lowest of equals") {
    for (const std::uint64_t coarseness : {1U, 7U, 1000U, 1000000U}) {
        Distribution values;
        Distribution plain;
        std::uint64_t state = coarseness;
        for (int i = 0; i < 2000; ++i) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            // Coarse numbers have many equal differences, fine ones have none.
            const double value = static_cast<double>((state >> 33) % (500 * coarseness)) / 10;
            add_value(values, value, 1 + i % 3);
            add_plainly(plain, value, 1 + i % 3);
            REQUIRE(hash_of(values) == hash_of(plain));
        }
        Distribution copy;
        add_values(copy, values);
        CHECK(hash_of(copy) == hash_of(values));
    }
}
