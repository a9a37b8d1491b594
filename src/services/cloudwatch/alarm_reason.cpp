#include "services/cloudwatch/alarm_reason.h"

#include <cstdio>

#include "base/check.h"
#include "base/str.h"
#include "base/value.h"
#include "services/cloudwatch/state.h"

namespace skylens::cloudwatch {
namespace {

constexpr std::size_t kInlineMax = 3;  // more points are listed at the end of the text
constexpr std::size_t kListedMax = 5;

std::string_view comparison_words(Comparison comparison) {
    switch (comparison) {
        case Comparison::GreaterThanOrEqualToThreshold:
            return "greater than or equal to";
        case Comparison::GreaterThanThreshold:
            return "greater than";
        case Comparison::LessThanThreshold:
            return "less than";
        case Comparison::LessThanOrEqualToThreshold:
            break;
    }
    return "less than or equal to";
}

std::string counted(std::int64_t count, std::string_view noun) {
    return join(count, " ", noun, count == 1 ? "" : "s");
}

std::string_view was(std::int64_t count) { return count == 1 ? "was" : "were"; }

std::string missing_clause(const AlarmRule& rule, const Verdict& verdict) {
    std::string_view as;
    if (rule.treat_missing == TreatMissingData::Breaching) as = "[Breaching]";
    if (rule.treat_missing == TreatMissingData::NotBreaching) as = "[NonBreaching]";
    if (verdict.filled == 0 || as.empty()) return "";
    return join(" and ", counted(verdict.filled, "missing datapoint"), " ", was(verdict.filled),
                " treated as ", as);
}

std::string point_list(const std::vector<const AlarmPoint*>& points, std::size_t most) {
    std::string out = "[";
    for (std::size_t i = 0; i < points.size() && i < most; ++i) {
        if (i > 0) out += ", ";
        out += join(java_number(points[i]->value), " (", reason_time(points[i]->time), ")");
    }
    return out + "]";
}

void two_digits(std::string& out, int number) {
    out.push_back(static_cast<char>('0' + number / 10 % 10));
    out.push_back(static_cast<char>('0' + number % 10));
}

std::string clock_text(const Civil& civil) {
    std::string out;
    two_digits(out, civil.hour);
    out.push_back(':');
    two_digits(out, civil.minute);
    out.push_back(':');
    two_digits(out, civil.second);
    return out;
}

}  // namespace

std::string java_number(double number) {
    // The shortest digits that read back equal, then placed as Java does.
    std::string text = number_text(number);
    std::string sign;
    if (text[0] == '-') {
        sign = "-";
        text.erase(0, 1);
    }
    int exponent = 0;
    const std::size_t e = text.find('e');
    if (e != std::string::npos) {
        const std::string_view digits = std::string_view(text).substr(e + 1);
        for (const char c : digits) {
            if (c >= '0' && c <= '9') exponent = exponent * 10 + (c - '0');
        }
        if (digits[0] == '-') exponent = -exponent;
        text.resize(e);
    }
    std::size_t point = text.find('.');
    if (point == std::string::npos)
        point = text.size();
    else
        text.erase(point, 1);
    int scale = static_cast<int>(point) + exponent;  // value = 0.text * 10^scale
    std::size_t zeros = 0;
    while (zeros < text.size() && text[zeros] == '0')
        ++zeros;
    if (zeros == text.size()) return sign + "0.0";
    text.erase(0, zeros);
    scale -= static_cast<int>(zeros);
    while (text.size() > 1 && text.back() == '0')
        text.pop_back();
    if (scale > 7 || scale < -2) {
        const std::string rest = text.size() > 1 ? text.substr(1) : "0";
        return join(sign, text.substr(0, 1), ".", rest, "E", std::int64_t{scale} - 1);
    }
    if (scale <= 0) return sign + "0." + std::string(static_cast<std::size_t>(-scale), '0') + text;
    const std::size_t whole = static_cast<std::size_t>(scale);
    if (text.size() <= whole) return sign + text + std::string(whole - text.size(), '0') + ".0";
    return sign + text.substr(0, whole) + "." + text.substr(whole);
}

std::string alarm_time(SimTime t) {
    const Civil civil = to_civil(t);
    std::string out = iso_time({t.ms - civil.millisecond});
    out.pop_back();
    out.push_back('.');
    out.push_back(static_cast<char>('0' + civil.millisecond / 100));
    two_digits(out, civil.millisecond % 100);
    return out + "+0000";
}

std::string reason_time(SimTime t) {
    const Civil civil = to_civil(t);
    std::string out;
    two_digits(out, civil.day);
    out.push_back('/');
    two_digits(out, civil.month);
    out.push_back('/');
    two_digits(out, civil.year % 100);
    out.push_back(' ');
    return out + clock_text(civil);
}

std::string mail_time(SimTime t) {
    static const char* const kDays[] = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                        "Thursday", "Friday", "Saturday"};
    static const char* const kMonths[] = {"January",   "February", "March",    "April",
                                          "May",       "June",     "July",     "August",
                                          "September", "October",  "November", "December"};
    const Civil civil = to_civil(t);
    std::string out = kDays[civil.weekday];
    out.push_back(' ');
    two_digits(out, civil.day);
    return join(out, " ", std::string_view(kMonths[civil.month - 1]), ", ",
                std::int64_t{civil.year}, " ", clock_text(civil), " UTC");
}

std::string state_reason(const AlarmRule& rule, const AlarmPoint* points, int count,
                         const Verdict& verdict) {
    SKYLENS_CHECK(!verdict.keep);
    if (verdict.state == AlarmState::InsufficientData) {
        return join("Insufficient Data: ", counted(verdict.filled, "datapoint"), " ",
                    was(verdict.filled), " unknown.");
    }
    const bool alarm = verdict.state == AlarmState::Alarm;
    std::vector<const AlarmPoint*> crossing;  // newest first
    int real = verdict.real;
    for (int i = count - 1; i >= 0 && real > 0; --i) {
        if (!points[i].present) continue;
        --real;
        if (breaches(rule, points[i].value) == alarm) crossing.push_back(&points[i]);
    }
    const std::int64_t periods = rule.evaluation_periods;
    if (crossing.empty()) {
        const std::string received =
            verdict.real == 0 ? "no datapoints were"
                              : join(counted(verdict.real, "datapoint"), " ", was(verdict.real));
        return join("Threshold Crossed: ", received, " received for ", counted(periods, "period"),
                    missing_clause(rule, verdict), ".");
    }
    const std::int64_t shown = static_cast<std::int64_t>(crossing.size());
    const std::string head = rule.datapoints_given
                                 ? join(shown, " out of the last ", periods, " datapoints")
                                 : counted(shown, "datapoint");
    const std::string crossed =
        join(was(shown), alarm ? " " : " not ", comparison_words(rule.comparison),
             " the threshold (", java_number(rule.threshold), ")", missing_clause(rule, verdict));
    const std::int64_t enough =
        alarm ? rule.datapoints_to_alarm : periods - rule.datapoints_to_alarm + 1;
    const std::string minimum = rule.datapoints_given
                                    ? join(" (minimum ", counted(enough, "datapoint"), " for ",
                                           alarm ? "OK -> ALARM" : "ALARM -> OK", " transition)")
                                    : std::string();
    if (crossing.size() <= kInlineMax) {
        return join("Threshold Crossed: ", head, " ", point_list(crossing, kInlineMax), " ",
                    crossed, minimum, ".");
    }
    return join("Threshold Crossed: ", head, " ", crossed, ". The most recent datapoints which ",
                alarm ? "crossed" : "did not cross",
                " the threshold: ", point_list(crossing, kListedMax), minimum, ".");
}

std::string state_reason_data(const AlarmRule& rule, const AlarmPoint* points, int count,
                              const Verdict& verdict, const ReasonSource& source) {
    const std::vector<PointExplanation> all = explain(rule, points, count, verdict);
    std::string recent;
    std::string start;
    std::string evaluated;
    for (const PointExplanation& entry : all) {
        if (entry.use != PointUse::Evaluated) continue;
        if (start.empty()) start = alarm_time(entry.point.time);
        if (!recent.empty()) recent += ",";
        recent += java_number(entry.point.value);
    }
    for (std::size_t i = all.size(); i > 0; --i) {
        const PointExplanation& entry = all[i - 1];
        if (entry.use == PointUse::NotNeeded || entry.use == PointUse::Skipped) continue;
        if (!evaluated.empty()) evaluated += ",";
        evaluated += join("{\"timestamp\":\"", alarm_time(entry.point.time), "\"");
        if (entry.use == PointUse::Evaluated) {
            evaluated += join(",\"sampleCount\":", java_number(entry.point.sample_count),
                              ",\"value\":", java_number(entry.point.value));
        }
        evaluated += "}";
    }
    std::string out = join("{\"version\":\"1.0\",\"queryDate\":\"", alarm_time(source.query), "\"");
    if (!start.empty()) out += join(",\"startDate\":\"", start, "\"");
    if (!source.unit.empty()) out += join(",\"unit\":\"", source.unit, "\"");
    out += join(",\"statistic\":\"", source.statistic, "\",\"period\":", source.period_seconds,
                ",\"recentDatapoints\":[", recent, "],\"threshold\":", java_number(rule.threshold),
                ",\"evaluatedDatapoints\":[", evaluated, "]}");
    return out;
}

}  // namespace skylens::cloudwatch
