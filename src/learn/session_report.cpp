#include "learn/session_report.h"

#include <set>

#include "learn/quiz.h"

namespace skylens::learn {
namespace {

const Question* find_question(const std::vector<QuizBank>& banks, std::string_view id) {
    for (const QuizBank& bank : banks) {
        for (const Question& question : bank.questions) {
            if (question.id == id) return &question;
        }
    }
    return nullptr;
}

// Whoever edits a session file cannot choose what is not there: such an answer is wrong.
Result<bool> is_right(const Question& question, const Value& chosen) {
    std::vector<std::uint32_t> numbers;
    for (const Value& number : chosen.elements()) {
        if (!number.is_int() || number.as_int() < 0 ||
            number.as_int() >= static_cast<std::int64_t>(question.options.size())) {
            return false;
        }
        numbers.push_back(static_cast<std::uint32_t>(number.as_int()));
    }
    SKYLENS_TRY(const std::vector<std::uint32_t> key, answer_key(question));
    return score(question, key, numbers) >= 1.0;
}

}  // namespace

Result<SessionReport> report_on(const Session& session) {
    SessionReport report;
    report.grade = session.grade();
    report.span = session.now() - session.begin();
    SKYLENS_TRY(const std::vector<QuizBank> banks, built_in_quizzes());
    std::set<Str, std::less<>> answered;
    for (const sim::JournalEntry& entry : session.journal().entries()) {
        if (entry.kind == "hint") ++report.hints;
        if (entry.kind != "quiz") continue;
        const Str id = entry.data["question"].as_str();
        const Question* question = find_question(banks, id);
        if (question == nullptr || !answered.insert(id).second) continue;
        ++report.questions_answered;
        SKYLENS_TRY(const bool right, is_right(*question, entry.data["chosen"]));
        if (right) ++report.questions_right;
    }
    return report;
}

}  // namespace skylens::learn
