// How an alarm judges its datapoints: M out of N, with CloudWatch's treatment of missing data
// ("Alarm evaluation", "How alarm state is evaluated when data is missing", CloudWatch user
// guide). A pure function of the points; it knows no World.
#pragma once

#include <cstdint>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/str.h"
#include "base/time.h"

namespace skylens::cloudwatch {

enum class AlarmState : std::uint8_t { Ok, Alarm, InsufficientData };
std::string_view alarm_state_name(AlarmState state);  // "OK", "ALARM", "INSUFFICIENT_DATA"

enum class Comparison : std::uint8_t {
    GreaterThanOrEqualToThreshold,
    GreaterThanThreshold,
    LessThanThreshold,
    LessThanOrEqualToThreshold
};

enum class TreatMissingData : std::uint8_t { Missing, Ignore, Breaching, NotBreaching };

// What of an alarm's configuration decides.
struct AlarmRule {
    std::int32_t evaluation_periods = 1;   // N
    std::int32_t datapoints_to_alarm = 1;  // M, 1 to N
    bool datapoints_given = false;         // DatapointsToAlarm was given; changes the wording
    Comparison comparison = Comparison::GreaterThanThreshold;
    double threshold = 0;
    // "ignore" whatever was configured for AWS/DynamoDB metrics; the caller sees to it.
    TreatMissingData treat_missing = TreatMissingData::Missing;
    // EvaluateLowSampleCountPercentile "ignore" on a percentile alarm: fewer samples than this in
    // a point keep the state. 0 when not in use.
    double low_sample_count = 0;

    auto fields() const {
        return std::tie(evaluation_periods, datapoints_to_alarm, datapoints_given, comparison,
                        threshold, treat_missing, low_sample_count);
    }
};

// One period of the evaluation range.
struct AlarmPoint {
    SimTime time;  // start of the period
    bool present = false;
    double value = 0;
    double sample_count = 0;
};

// CloudWatch looks at more periods than N, so that late or intermittent data can be found. AWS
// does not publish the number; its examples use 5 for N = 3, and alarms with N = 1 are seen to
// react to missing data after three periods. So: N + 2.
inline constexpr int kExtraPeriods = 2;

// Fewer samples than this make a percentile (0 to 100) statistically weak: 10/(1-p) from the
// median up, 10/p below it ("Percentile-based alarms and low data samples").
double low_sample_limit(double percentile);

// Append names to grounds_name() too.
enum class Grounds : std::uint8_t {
    EnoughData,       // N real points or more: the newest N decide, missing data is not considered
    FilledUp,         // fewer: the shortfall was filled as configured
    NoData,           // none
    OldestBreaching,  // all real points breach and the oldest is at least M periods old
    TooEarly,         // all real points breach, but the oldest is newer than M periods
    KeptByIgnore,     // missing data is ignored and the real points alone do not decide
    LowSamples,       // a percentile of too few samples is ignored
};

struct Verdict {
    bool keep = false;  // the state stays as it is; `state` means nothing
    AlarmState state = AlarmState::InsufficientData;
    Grounds grounds = Grounds::NoData;
    std::int32_t real = 0;       // real points evaluated
    std::int32_t filled = 0;     // missing points that had to be filled
    std::int32_t breaching = 0;  // of the real points evaluated
};

bool breaches(const AlarmRule& rule, double value);

// `points` are the periods of the evaluation range, oldest first, N + kExtraPeriods of them.
Verdict judge(const AlarmRule& rule, const AlarmPoint* points, int count);

// What became of one period, for the why-not chain.
enum class PointUse : std::uint8_t {
    Evaluated,  // a real point among those that decided
    NotNeeded,  // a real point older than the N newest
    FilledBreaching,
    FilledNotBreaching,
    FilledMissing,  // counted as missing
    FilledIgnored,
    Skipped,  // missing, and enough real points made it unimportant
};
std::string_view point_use_name(PointUse use);

struct PointExplanation {
    AlarmPoint point;
    bool breaching = false;  // of a real point
    PointUse use = PointUse::Evaluated;
};

// One entry a period, oldest first.
std::vector<PointExplanation> explain(const AlarmRule& rule, const AlarmPoint* points, int count,
                                      const Verdict& verdict);
// One English sentence on why the verdict is what it is.
// "enoughData": the same as a key, for texts in other languages.
std::string_view grounds_name(Grounds grounds);
std::string_view grounds_text(Grounds grounds);

}  // namespace skylens::cloudwatch
