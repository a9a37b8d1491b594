// A set of samples, summed up. What CloudWatch keeps of the data of one storage period.
#pragma once

#include <cstdint>
#include <tuple>
#include <vector>

namespace skylens::cloudwatch {

struct StatisticSet {
    double sum = 0;
    double minimum = 0;
    double maximum = 0;
    double sample_count = 0;

    static StatisticSet of(double value) { return {value, value, value, 1}; }

    void merge(const StatisticSet& other) {
        if (other.sample_count == 0) return;
        if (sample_count == 0) {
            *this = other;
            return;
        }
        sum += other.sum;
        if (other.minimum < minimum) minimum = other.minimum;
        if (other.maximum > maximum) maximum = other.maximum;
        sample_count += other.sample_count;
    }

    // All samples have the same value, so that percentiles are known without the samples:
    // SampleCount is 1, or Minimum equals Maximum and Sum is Minimum times SampleCount
    // ("Percentile statistics", CloudWatch concepts).
    [[nodiscard]] bool uniform() const {
        return minimum == maximum && (sample_count == 1 || sum == minimum * sample_count);
    }

    auto fields() const { return std::tie(sum, minimum, maximum, sample_count); }
};

struct ValueCount {
    double value = 0;
    double count = 1;

    auto fields() const { return std::tie(value, count); }
};

// The different values of a set of samples with their counts, ascending.
using Distribution = std::vector<ValueCount>;

// PutMetricData takes at most this many different values in one datum; a stored period keeps as
// many. Beyond it the two closest values are joined into the higher of the two.
inline constexpr int kDistributionValuesMax = 150;

// Keeps `into` ascending and within the limit.
void add_value(Distribution& into, double value, double count);
void add_values(Distribution& into, const Distribution& other);

}  // namespace skylens::cloudwatch
