// Statistics: what one number is made of the samples of a period ("CloudWatch statistics
// definitions", CloudWatch user guide).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <tuple>

#include "base/result.h"
#include "base/str.h"
#include "services/cloudwatch/series.h"

namespace skylens::cloudwatch {

enum class StatisticKind : std::uint8_t {
    SampleCount,
    Average,
    Sum,
    Minimum,
    Maximum,  // the five of the `Statistic` parameter
    Percentile,
    TrimmedMean,
    WinsorizedMean,
    TrimmedCount,
    TrimmedSum,
    PercentileRank
};

struct Statistic {
    StatisticKind kind = StatisticKind::Average;
    bool percent = true;  // the bounds are percentiles, not values
    bool has_low = false;
    bool has_high = false;
    double low = 0;        // not included; percent or value
    double high = 0;       // included; the percentile itself for Percentile
    Str text = "Average";  // as given

    // The five need only the statistic set; the others the samples.
    [[nodiscard]] bool needs_values() const { return kind >= StatisticKind::Percentile; }

    auto fields() const { return std::tie(kind, percent, has_low, has_high, low, high, text); }
};

// Takes "Average", "p99.9", "tm90", "TM(2%:98%)", "PR(:300)", "IQM", … Refuses anything else with
// code "InvalidParameterValue".
Result<Statistic> parse_statistic(std::string_view text);

// One of the five, of a set with samples.
double simple_value(StatisticKind kind, const StatisticSet& set);

// The statistic of one period; nothing when it had no samples, or when the statistic needs samples
// that are not known one by one or are negative.
//
// Deviations from AWS: CloudWatch computes percentiles from a histogram of its own and does not
// document the method; here p is the smallest sample at or below which p percent of the samples
// lie (nearest rank), so the last digits can differ. The other extended statistics cut at the same
// ranks. A period keeps at most 150 different values.
std::optional<double> compute(const Statistic& statistic, const Bucket& bucket);

}  // namespace skylens::cloudwatch
