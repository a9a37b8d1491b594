#include "services/cloudwatch/statistic.h"

#include <cmath>

#include "base/text.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {
namespace {

Failure unknown(std::string_view text) {
    return {"InvalidParameterValue", join("The value ", text, " is not a valid statistic.")};
}

// A plain decimal number, at most `fraction_max` digits after the point.
std::optional<double> decimal(std::string_view text, std::size_t fraction_max) {
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    std::string_view fraction = point == std::string_view::npos ? "" : text.substr(point + 1);
    if (whole.empty() || whole.size() > 15 || !is_digits(whole)) return std::nullopt;
    if (point != std::string_view::npos && (fraction.empty() || !is_digits(fraction))) {
        return std::nullopt;
    }
    if (fraction.size() > fraction_max) return std::nullopt;
    double number = 0;
    for (const char c : whole)
        number = number * 10 + (c - '0');
    double digits = 0;
    double scale = 1;
    for (const char c : fraction) {
        digits = digits * 10 + (c - '0');
        scale *= 10;
    }
    return number + digits / scale;
}

// "10%:90%", ":300", "5:" between the parentheses.
bool parse_bounds(std::string_view text, Statistic& out) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return false;
    std::string_view low = text.substr(0, colon);
    std::string_view high = text.substr(colon + 1);
    out.has_low = !low.empty();
    out.has_high = !high.empty();
    if (!out.has_low && !out.has_high) return false;
    const auto percent = [](std::string_view& bound) {
        if (bound.empty() || bound.back() != '%') return false;
        bound.remove_suffix(1);
        return true;
    };
    const bool low_percent = percent(low);
    const bool high_percent = percent(high);
    if (out.has_low && out.has_high && low_percent != high_percent) return false;
    out.percent = low_percent || high_percent;
    const auto read = [&out](std::string_view bound, double& into) {
        const std::optional<double> number = decimal(bound, 10);
        if (!number.has_value() || (out.percent && *number > 100)) return false;
        into = *number;
        return true;
    };
    if (out.has_low && !read(low, out.low)) return false;
    if (out.has_high && !read(high, out.high)) return false;
    return !out.has_low || !out.has_high || out.low < out.high;
}

std::optional<StatisticKind> plain_kind(std::string_view text) {
    if (text == "SampleCount") return StatisticKind::SampleCount;
    if (text == "Average") return StatisticKind::Average;
    if (text == "Sum") return StatisticKind::Sum;
    if (text == "Minimum") return StatisticKind::Minimum;
    if (text == "Maximum") return StatisticKind::Maximum;
    return std::nullopt;
}

std::optional<StatisticKind> trimmed_kind(std::string_view letters) {
    if (letters == "tm") return StatisticKind::TrimmedMean;
    if (letters == "wm") return StatisticKind::WinsorizedMean;
    if (letters == "tc") return StatisticKind::TrimmedCount;
    if (letters == "ts") return StatisticKind::TrimmedSum;
    return std::nullopt;
}

// How many of `count` samples lie at or below the percentile. Products like 99.9 % of 1000 come
// out a hair beside the whole number in floating point; they count as that number.
double rank_of(double percentile, double count) {
    const double exact = percentile * count / 100;
    const double nearest = std::floor(exact + 0.5);
    const double slack = 1e-12 * (exact > 1 ? exact : 1);
    return exact - nearest < slack && nearest - exact < slack ? nearest : std::ceil(exact);
}

double percentile_value(double percentile, const Bucket& bucket) {
    double rank = rank_of(percentile, bucket.set.sample_count);
    if (rank < 1) rank = 1;
    double seen = 0;
    for (const ValueCount& entry : bucket.values) {
        seen += entry.count;
        if (seen >= rank) return entry.value;
    }
    return bucket.set.maximum;
}

struct Cut {
    double count = 0;
    double sum = 0;
    double below = 0;  // samples under the low bound
    double above = 0;  // samples over the high bound
    double first = 0;  // lowest and highest value kept
    double last = 0;
};

Cut cut(const Statistic& statistic, const Bucket& bucket) {
    const double total = bucket.set.sample_count;
    const double low_rank = statistic.has_low ? rank_of(statistic.low, total) : 0;
    const double high_rank = statistic.has_high ? rank_of(statistic.high, total) : total;
    Cut out;
    double seen = 0;
    for (const ValueCount& entry : bucket.values) {
        double kept = entry.count;
        if (statistic.percent) {
            const double from = seen > low_rank ? seen : low_rank;
            const double to = seen + entry.count < high_rank ? seen + entry.count : high_rank;
            kept = to > from ? to - from : 0;
            if (seen < low_rank) {
                out.below += seen + entry.count < low_rank ? entry.count : low_rank - seen;
            }
        } else if ((statistic.has_low && entry.value <= statistic.low) ||
                   (statistic.has_high && entry.value > statistic.high)) {
            kept = 0;
            if (statistic.has_low && entry.value <= statistic.low) out.below += entry.count;
        }
        seen += entry.count;
        if (kept == 0) continue;
        if (out.count == 0) out.first = entry.value;
        out.last = entry.value;
        out.count += kept;
        out.sum += kept * entry.value;
    }
    out.above = total - out.below - out.count;
    return out;
}

std::optional<double> compute_cut(const Statistic& statistic, const Bucket& bucket) {
    const Cut kept = cut(statistic, bucket);
    switch (statistic.kind) {
        case StatisticKind::TrimmedCount:
            return kept.count;
        case StatisticKind::PercentileRank:
            return kept.count / bucket.set.sample_count * 100;
        default:
            break;
    }
    if (kept.count == 0) return std::nullopt;
    if (statistic.kind == StatisticKind::TrimmedSum) return kept.sum;
    if (statistic.kind == StatisticKind::TrimmedMean) return kept.sum / kept.count;
    // Winsorized: what lies outside counts as the nearest bound.
    const double low = statistic.percent || !statistic.has_low ? kept.first : statistic.low;
    const double high = statistic.percent || !statistic.has_high ? kept.last : statistic.high;
    return (kept.sum + kept.below * low + kept.above * high) / bucket.set.sample_count;
}

}  // namespace

Result<Statistic> parse_statistic(std::string_view text) {
    Statistic out;
    out.text = Str(text);
    if (const auto kind = plain_kind(text)) {
        out.kind = *kind;
        return out;
    }
    if (text == "IQM") {
        out.kind = StatisticKind::TrimmedMean;
        out.has_low = out.has_high = true;
        out.low = 25;
        out.high = 75;
        return out;
    }
    const std::size_t open = text.find('(');
    if (open != std::string_view::npos) {
        if (text.back() != ')' || open != 2) return unknown(text);
        const std::string_view letters = text.substr(0, 2);
        if (!parse_bounds(text.substr(3, text.size() - 4), out)) return unknown(text);
        if (letters == "PR") {
            out.kind = StatisticKind::PercentileRank;
            if (out.percent) return unknown(text);
            return out;
        }
        const auto kind = trimmed_kind(lower(letters));
        if (!kind.has_value() || letters != upper(letters)) return unknown(text);
        out.kind = *kind;
        return out;
    }
    std::size_t letters = 0;
    if (!text.empty() && text[0] == 'p') {
        out.kind = StatisticKind::Percentile;
        letters = 1;
    } else if (const auto kind = trimmed_kind(text.substr(0, 2))) {
        out.kind = *kind;
        letters = 2;
    } else {
        return unknown(text);
    }
    const std::optional<double> number = decimal(text.substr(letters), 10);
    if (!number.has_value() || *number > 100) return unknown(text);
    out.has_high = true;
    out.high = *number;
    return out;
}

double simple_value(StatisticKind kind, const StatisticSet& set) {
    switch (kind) {
        case StatisticKind::SampleCount:
            return set.sample_count;
        case StatisticKind::Sum:
            return set.sum;
        case StatisticKind::Minimum:
            return set.minimum;
        case StatisticKind::Maximum:
            return set.maximum;
        default:
            return set.sum / set.sample_count;
    }
}

std::optional<double> compute(const Statistic& statistic, const Bucket& bucket) {
    const StatisticSet& set = bucket.set;
    if (set.sample_count == 0) return std::nullopt;
    if (!statistic.needs_values()) return simple_value(statistic.kind, set);
    if (!bucket.values_known || set.minimum < 0) return std::nullopt;
    if (statistic.kind == StatisticKind::Percentile)
        return percentile_value(statistic.high, bucket);
    return compute_cut(statistic, bucket);
}

}  // namespace skylens::cloudwatch
