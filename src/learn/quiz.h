// Quiz questions, format "skylens.quiz/1". A live question has no written key: its options carry
// conditions, and the key is what holds after the core has played the question's steps.
#pragma once

#include <string_view>
#include <vector>

#include "learn/grade.h"
#include "learn/scenario.h"

namespace skylens::learn {

enum class QuestionKind : std::uint8_t { Single, Multiple, Ordering, Matching, Live };

struct QuestionOption {
    LocalizedText text;
    LocalizedText why;                  // the reason it is right or wrong
    bool right = false;                 // single and multiple; computed for live
    LocalizedText match;                // matching: the partner on the other side
    std::optional<Condition> holds_if;  // live
};

struct Question {
    Str id;
    QuestionKind kind = QuestionKind::Single;
    LocalizedText text;
    std::vector<QuestionOption> options;  // ordering: in the right order
    std::vector<Str> facts;
    Str task;  // "SAA-C03:1.1"
    Str topic;
    Str prove;       // a scenario that shows the fact
    Scenario stage;  // live: what is played; its setup only
};

struct QuizBank {
    Str id;
    std::vector<Question> questions;
};

// Takes the whole bank or refuses it: code "InvalidQuiz", message with a JSON pointer.
Result<QuizBank> parse_quiz(std::string_view text);

// The banks built into the program, in the order of their names.
Result<std::vector<QuizBank>> built_in_quizzes();

// Numbers of the right options: the written key, or for a live question what holds after playing
// its stage. Refuses, with code "InvalidQuiz", a stage that does not play or a live key that is not
// one option.
Result<std::vector<std::uint32_t>> answer_key(const Question& question);

// The share of the answer that is right, 0 or 1 (the exam gives no partial credit). `chosen` holds
// option numbers; for ordering in the chosen order; for matching, chosen[i] is the partner of i.
double score(const Question& question, const std::vector<std::uint32_t>& key,
             const std::vector<std::uint32_t>& chosen);

}  // namespace skylens::learn
