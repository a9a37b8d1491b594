#include "services/cloudwatch/alarm_evaluation.h"

#include "base/check.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {
namespace {

Verdict decide_by_count(const AlarmRule& rule, Verdict verdict, int breaching) {
    verdict.state = breaching >= rule.datapoints_to_alarm ? AlarmState::Alarm : AlarmState::Ok;
    return verdict;
}

// Fewer real points than N, treated as missing or ignored. `oldest_age` counts periods from the
// newest (1) to the oldest real point.
Verdict decide_without_fill(const AlarmRule& rule, Verdict verdict, int oldest_age) {
    if (verdict.breaching >= rule.datapoints_to_alarm) {
        verdict.state = AlarmState::Alarm;
        return verdict;
    }
    if (verdict.breaching < verdict.real) {
        verdict.state = AlarmState::Ok;
        return verdict;
    }
    // Every real point breaches, but they are fewer than M.
    if (rule.treat_missing == TreatMissingData::Ignore) {
        verdict.keep = true;
        verdict.grounds = Grounds::KeptByIgnore;
        return verdict;
    }
    const bool sustained = oldest_age >= rule.datapoints_to_alarm;
    verdict.grounds = sustained ? Grounds::OldestBreaching : Grounds::TooEarly;
    verdict.state = sustained ? AlarmState::Alarm : AlarmState::InsufficientData;
    return verdict;
}

Verdict decide_no_data(const AlarmRule& rule, Verdict verdict) {
    verdict.grounds = Grounds::NoData;
    switch (rule.treat_missing) {
        case TreatMissingData::Missing:
            verdict.state = AlarmState::InsufficientData;
            break;
        case TreatMissingData::Ignore:
            verdict.keep = true;
            verdict.grounds = Grounds::KeptByIgnore;
            break;
        case TreatMissingData::Breaching:
            verdict.state = AlarmState::Alarm;
            break;
        case TreatMissingData::NotBreaching:
            verdict.state = AlarmState::Ok;
            break;
    }
    return verdict;
}

}  // namespace

std::string_view alarm_state_name(AlarmState state) {
    switch (state) {
        case AlarmState::Ok:
            return "OK";
        case AlarmState::Alarm:
            return "ALARM";
        case AlarmState::InsufficientData:
            break;
    }
    return "INSUFFICIENT_DATA";
}

double low_sample_limit(double percentile) {
    if (percentile <= 0 || percentile >= 100) return 0;
    return percentile >= 50 ? 1000 / (100 - percentile) : 1000 / percentile;
}

bool breaches(const AlarmRule& rule, double value) {
    switch (rule.comparison) {
        case Comparison::GreaterThanOrEqualToThreshold:
            return value >= rule.threshold;
        case Comparison::GreaterThanThreshold:
            return value > rule.threshold;
        case Comparison::LessThanThreshold:
            return value < rule.threshold;
        case Comparison::LessThanOrEqualToThreshold:
            break;
    }
    return value <= rule.threshold;
}

Verdict judge(const AlarmRule& rule, const AlarmPoint* points, int count) {
    SKYLENS_CHECK(rule.datapoints_to_alarm >= 1 &&
                  rule.datapoints_to_alarm <= rule.evaluation_periods);
    Verdict verdict;
    int oldest_age = 0;
    bool weak = false;
    // The newest N real points, looking back past the gaps.
    for (int i = count - 1; i >= 0 && verdict.real < rule.evaluation_periods; --i) {
        if (!points[i].present) continue;
        ++verdict.real;
        oldest_age = count - i;
        if (breaches(rule, points[i].value)) ++verdict.breaching;
        if (points[i].sample_count < rule.low_sample_count) weak = true;
    }
    verdict.filled = rule.evaluation_periods - verdict.real;
    if (weak) {
        verdict.keep = true;
        verdict.grounds = Grounds::LowSamples;
        return verdict;
    }
    if (verdict.real == 0) return decide_no_data(rule, verdict);
    if (verdict.filled == 0) {
        verdict.grounds = Grounds::EnoughData;
        return decide_by_count(rule, verdict, verdict.breaching);
    }
    verdict.grounds = Grounds::FilledUp;
    switch (rule.treat_missing) {
        case TreatMissingData::Breaching:
            return decide_by_count(rule, verdict, verdict.breaching + verdict.filled);
        case TreatMissingData::NotBreaching:
            return decide_by_count(rule, verdict, verdict.breaching);
        default:
            return decide_without_fill(rule, verdict, oldest_age);
    }
}

std::vector<PointExplanation> explain(const AlarmRule& rule, const AlarmPoint* points, int count,
                                      const Verdict& verdict) {
    std::vector<PointExplanation> out(static_cast<std::size_t>(count));
    int real = verdict.real;
    int filled = verdict.filled;
    for (int i = count - 1; i >= 0; --i) {
        PointExplanation& entry = out[static_cast<std::size_t>(i)];
        entry.point = points[i];
        if (points[i].present) {
            entry.breaching = breaches(rule, points[i].value);
            entry.use = real > 0 ? PointUse::Evaluated : PointUse::NotNeeded;
            --real;
            continue;
        }
        entry.use = PointUse::Skipped;
        if (filled <= 0) continue;
        --filled;
        switch (rule.treat_missing) {
            case TreatMissingData::Missing:
                entry.use = PointUse::FilledMissing;
                break;
            case TreatMissingData::Ignore:
                entry.use = PointUse::FilledIgnored;
                break;
            case TreatMissingData::Breaching:
                entry.use = PointUse::FilledBreaching;
                break;
            case TreatMissingData::NotBreaching:
                entry.use = PointUse::FilledNotBreaching;
                break;
        }
    }
    return out;
}

std::string_view point_use_name(PointUse use) {
    switch (use) {
        case PointUse::Evaluated:
            return "evaluated";
        case PointUse::NotNeeded:
            return "notNeeded";
        case PointUse::FilledBreaching:
            return "filledAsBreaching";
        case PointUse::FilledNotBreaching:
            return "filledAsNotBreaching";
        case PointUse::FilledMissing:
            return "countedAsMissing";
        case PointUse::FilledIgnored:
            return "ignored";
        case PointUse::Skipped:
            break;
    }
    return "skipped";
}

std::string_view grounds_name(Grounds grounds) {
    static constexpr std::string_view kNames[] = {"enoughData",      "filledUp", "noData",
                                                  "oldestBreaching", "tooEarly", "keptByIgnore",
                                                  "lowSamples"};
    return kNames[static_cast<std::size_t>(grounds)];
}

std::string_view grounds_text(Grounds grounds) {
    switch (grounds) {
        case Grounds::EnoughData:
            return "There were enough real datapoints in the evaluation range; the newest ones "
                   "decided and TreatMissingData was not consulted.";
        case Grounds::FilledUp:
            return "There were fewer real datapoints than EvaluationPeriods; every real one "
                   "counted and only the shortfall was treated as configured.";
        case Grounds::NoData:
            return "There were no datapoints in the evaluation range, so TreatMissingData alone "
                   "decided.";
        case Grounds::OldestBreaching:
            return "All real datapoints breach and the oldest of them is at least "
                   "DatapointsToAlarm periods old, so the alarm fires although data is missing.";
        case Grounds::TooEarly:
            return "All real datapoints breach, but the oldest of them is too new to be sure: the "
                   "next one may not breach.";
        case Grounds::KeptByIgnore:
            return "Missing data is ignored and the real datapoints alone do not decide, so the "
                   "state is kept.";
        case Grounds::LowSamples:
            break;
    }
    return "A percentile of too few samples is ignored, so the state is kept.";
}

}  // namespace skylens::cloudwatch
