#include "learn/quiz.h"

#include <algorithm>

#include "base/assets.h"

namespace skylens::learn {
namespace {

Error refused_quiz(const std::string& where, const std::string& what) {
    return Error{"InvalidQuiz", where + ": " + what};
}

Result<QuestionKind> kind_of(std::string_view name, const std::string& where) {
    static const struct {
        std::string_view name;
        QuestionKind kind;
    } kKinds[] = {{"single", QuestionKind::Single},
                  {"multiple", QuestionKind::Multiple},
                  {"ordering", QuestionKind::Ordering},
                  {"matching", QuestionKind::Matching},
                  {"live", QuestionKind::Live}};
    for (const auto& row : kKinds) {
        if (row.name == name) return row.kind;
    }
    return refused_quiz(where + "/kind", "must be single, multiple, ordering, matching or live");
}

// The stage of a live question is a scenario without tasks: its conditions are those of the
// options.
Result<Scenario> parse_stage(const Value& json, const std::string& where) {
    Scenario stage;
    const Value& source = json["stage"];
    const auto start = parse_time(source["start"].as_string());
    if (!start.ok()) return refused_quiz(where + "/stage/start", start.error().message);
    stage.start = start.value();
    if (source.contains("seed")) stage.seed = static_cast<std::uint64_t>(source["seed"].as_int());
    if (source.contains("region")) stage.region = source["region"].as_str();
    if (source.contains("profile")) stage.profile = source["profile"].as_str();
    std::int64_t index = 0;
    for (const Value& item : source["steps"].elements()) {
        SKYLENS_TRY(Step step, parse_step(item, join(where, "/stage/steps/", index++)));
        stage.solution.push_back(std::move(step));
    }
    if (stage.solution.empty()) return refused_quiz(where + "/stage/steps", "needs steps to play");
    return stage;
}

Result<QuestionOption> parse_option(const Value& json, Question& question,
                                    const std::string& where) {
    QuestionOption option;
    if (json["text"]["en"].as_string().empty()) return refused_quiz(where + "/text/en", "is missing");
    option.text = LocalizedText(json["text"]);
    option.why = LocalizedText(json["why"]);
    option.right = json["right"].as_bool();
    option.match = LocalizedText(json["match"]);
    if (question.kind == QuestionKind::Live) {
        SKYLENS_TRY(option.holds_if,
                    parse_condition(json["if"], where + "/if", question.stage.event_patterns));
    }
    return option;
}

Status check_key(const Question& question, const std::string& where) {
    const auto right = std::count_if(question.options.begin(), question.options.end(),
                                     [](const QuestionOption& option) { return option.right; });
    if (question.options.size() < 2) return refused_quiz(where + "/options", "needs at least two");
    if (question.kind == QuestionKind::Single && right != 1)
        return refused_quiz(where, "needs exactly one right option");
    if (question.kind == QuestionKind::Multiple && right < 2)
        return refused_quiz(where, "needs two right options");
    return Ok{};
}

Result<Question> parse_question(const Value& json, const std::string& where) {
    if (!json.is_object()) return refused_quiz(where, "a question must be an object");
    Question question;
    question.id = json["id"].as_str();
    if (question.id.empty()) return refused_quiz(where + "/id", "is missing");
    if (json["text"]["en"].as_string().empty()) return refused_quiz(where + "/text/en", "is missing");
    question.text = LocalizedText(json["text"]);
    SKYLENS_TRY(question.kind, kind_of(json["kind"].as_string(), where));
    if (question.kind == QuestionKind::Live) {
        SKYLENS_TRY(question.stage, parse_stage(json, where));
    }
    std::int64_t index = 0;
    for (const Value& item : json["options"].elements()) {
        SKYLENS_TRY(QuestionOption option,
                    parse_option(item, question, join(where, "/options/", index++)));
        question.options.push_back(std::move(option));
    }
    for (const Value& fact : json["facts"].elements())
        question.facts.push_back(fact.as_str());
    question.task = json["task"].as_str();
    question.topic = json["topic"].as_str();
    question.prove = json["prove"].as_str();
    SKYLENS_TRY_OK(check_key(question, where));
    return question;
}

}  // namespace

Result<QuizBank> parse_quiz(std::string_view text) {
    const auto json = parse_json(text, {kScenarioBytesMax, 32});
    if (!json.ok()) return refused_quiz("/", json.error().message);
    if (json.value()["format"].as_string() != "skylens.quiz/1")
        return refused_quiz("/format", "must be \"skylens.quiz/1\"");
    QuizBank bank;
    bank.id = json.value()["id"].as_str();
    std::int64_t index = 0;
    for (const Value& item : json.value()["questions"].elements()) {
        SKYLENS_TRY(Question question, parse_question(item, join("/questions/", index++)));
        bank.questions.push_back(std::move(question));
    }
    if (bank.questions.empty()) return refused_quiz("/questions", "needs at least one");
    return bank;
}

Result<std::vector<QuizBank>> built_in_quizzes() {
    constexpr std::string_view kFolder = "assets/quiz/";
    std::vector<QuizBank> banks;
    for (const Asset& asset : all_assets()) {
        if (asset.name.substr(0, kFolder.size()) != kFolder) continue;
        auto bank = parse_quiz(asset.bytes);
        if (!bank.ok()) return Error{"InvalidQuiz", join(asset.name, ": ", bank.error().message)};
        banks.push_back(std::move(bank).value());
    }
    return banks;
}

Result<std::vector<std::uint32_t>> answer_key(const Question& question) {
    std::vector<std::uint32_t> key;
    if (question.kind != QuestionKind::Live) {
        const bool all =
            question.kind == QuestionKind::Ordering || question.kind == QuestionKind::Matching;
        for (std::uint32_t i = 0; i < question.options.size(); ++i) {
            if (all || question.options[i].right) key.push_back(i);
        }
        return key;
    }
    const auto play = play_solution(question.stage);
    if (!play.ok())
        return Error{"InvalidQuiz", join(question.id.view(), ": ", play.error().message)};
    for (std::uint32_t i = 0; i < question.options.size(); ++i) {
        const Condition& condition = *question.options[i].holds_if;
        if (holds(question.stage, play.value().state, play.value().world, condition, {}) >= 1.0)
            key.push_back(i);
    }
    if (key.empty()) return Error{"InvalidQuiz", join(question.id.view(), ": no option holds")};
    return key;
}

double score(const Question& question, const std::vector<std::uint32_t>& key,
             const std::vector<std::uint32_t>& chosen) {
    const bool ordered =
        question.kind == QuestionKind::Ordering || question.kind == QuestionKind::Matching;
    std::vector<std::uint32_t> sorted = chosen;
    if (!ordered) std::sort(sorted.begin(), sorted.end());
    return sorted == key ? 1.0 : 0.0;
}

}  // namespace skylens::learn
