// The texts CloudWatch writes about a judgement: StateReason and StateReasonData, with numbers and
// dates in the forms AWS uses.
#pragma once

#include <string>
#include <string_view>

#include "base/time.h"
#include "services/cloudwatch/alarm_evaluation.h"

namespace skylens::cloudwatch {

// A number as Java prints a double: "1.0", "99.50160229693434", "2.147483648E10".
std::string java_number(double number);
// "2019-10-02T17:04:40.985+0000".
std::string alarm_time(SimTime t);
// "02/10/19 16:59:00".
std::string reason_time(SimTime t);
// "Wednesday 02 October, 2019 17:04:40 UTC", as alarm e-mails print it.
std::string mail_time(SimTime t);

// "Threshold Crossed: …" or "Insufficient Data: …". The verdict must not be one that keeps the
// state.
//
// Deviations from AWS: the wordings with real and missing data together, and of four or more
// points that do not breach, are inferred from the recorded ones.
std::string state_reason(const AlarmRule& rule, const AlarmPoint* points, int count,
                         const Verdict& verdict);

struct ReasonSource {
    std::string_view statistic;  // "Average", "p99"
    std::string_view unit;       // empty when the alarm names none
    std::int64_t period_seconds = 60;
    SimTime query;  // when it was evaluated
};
// The JSON text, members in AWS's order.
std::string state_reason_data(const AlarmRule& rule, const AlarmPoint* points, int count,
                              const Verdict& verdict, const ReasonSource& source);

}  // namespace skylens::cloudwatch
