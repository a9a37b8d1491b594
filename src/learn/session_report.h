// What an instructor wants to know of a learner's session.
#pragma once

#include <cstdint>

#include "learn/session.h"

namespace skylens::learn {

struct SessionReport {
    Grade grade;  // empty for a bare account
    std::int64_t hints = 0;
    std::int64_t questions_answered = 0;
    std::int64_t questions_right = 0;  // by the first answer to each question
    Duration span;                     // simulated time, from begin() to now
};

// Refuses, with code "InvalidQuiz", when a question that was answered has no key.
Result<SessionReport> report_on(const Session& session);

}  // namespace skylens::learn
