#include "learn/quiz.h"

#include "base/assets.h"
#include "base/sort.h"
#include "learn/form.h"

namespace skylens::learn {
namespace {

Result<QuestionKind> question_kind(std::string_view name, const std::string& where) {
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
    return refused(where + "/kind", "must be single, multiple, ordering, matching or live");
}

// The stage of a live question is a scenario without tasks: its conditions are those of the
// options.
Result<Scenario> parse_stage(const Value& source, const std::string& where) {
    SKYLENS_TRY_OK(check_form(source, where,
                              {{"start", Form::Text, true},
                               {"seed", Form::Whole},
                               {"region", Form::Text},
                               {"profile", Form::Text},
                               {"steps", Form::List, true}}));
    Scenario stage;
    SKYLENS_TRY(stage.start, time_at(source["start"], where + "/start"));
    if (source["seed"].as_int() < 0 || source["seed"].as_int() > kSeedMax)
        return refused(where + "/seed", join("must be 0 to ", kSeedMax));
    if (source.contains("seed")) stage.seed = static_cast<std::uint64_t>(source["seed"].as_int());
    if (source.contains("region")) stage.region = source["region"].as_str();
    SKYLENS_TRY_OK(check_region(stage.region, where + "/region"));
    if (source.contains("profile")) stage.profile = source["profile"].as_str();
    SKYLENS_TRY_OK(check_profile(stage.profile, where + "/profile"));
    std::int64_t index = 0;
    for (const Value& item : source["steps"].elements()) {
        SKYLENS_TRY(Step step, parse_step(item, join(where, "/steps/", index++), StepPlace::Setup));
        stage.solution.push_back(std::move(step));
    }
    if (stage.solution.empty()) return refused(where + "/steps", "needs steps to play");
    if (stage.solution.size() > kScenarioStepsMax)
        return refused(where + "/steps", "too many steps");
    return stage;
}

// What an option says besides its text and its reason depends on the kind of question.
Status check_option(const Value& json, QuestionKind kind, const std::string& where) {
    const MemberForm text{"text", Form::Texts, true};
    const MemberForm why{"why", Form::Texts, true};
    switch (kind) {
        case QuestionKind::Single:
        case QuestionKind::Multiple:
            return check_form(json, where, {text, why, {"right", Form::Flag}});
        case QuestionKind::Matching:
            return check_form(json, where, {text, why, {"match", Form::Texts, true}});
        case QuestionKind::Live:
            return check_form(json, where, {text, why, {"if", Form::Object, true}});
        case QuestionKind::Ordering:
            break;
    }
    return check_form(json, where, {text, why});
}

Result<QuestionOption> parse_option(const Value& json, Question& question,
                                    const std::string& where) {
    SKYLENS_TRY_OK(check_option(json, question.kind, where));
    QuestionOption option;
    option.text = LocalizedText(json["text"]);
    option.why = LocalizedText(json["why"]);
    option.right = json["right"].as_bool();
    option.match = LocalizedText(json["match"]);
    if (question.kind == QuestionKind::Live) {
        SKYLENS_TRY(option.holds_if, parse_condition(json["if"], where + "/if",
                                                     question.stage.event_patterns, nullptr));
    }
    return option;
}

Status check_key(const Question& question, const std::string& where) {
    const auto right = std::count_if(question.options.begin(), question.options.end(),
                                     [](const QuestionOption& option) { return option.right; });
    if (question.options.size() < 2) return refused(where + "/options", "needs at least two");
    if (question.kind == QuestionKind::Single && right != 1)
        return refused(where + "/options", "needs exactly one right option");
    if (question.kind == QuestionKind::Multiple && right < 2)
        return refused(where + "/options", "needs at least two right options");
    return Ok{};
}

Status check_question(const Value& json, const std::string& where) {
    const bool live = json["kind"].as_string() == "live";
    if (json.is_object() && !live && json.contains("stage"))
        return refused(where + "/stage", "belongs to live questions only");
    return check_form(json, where,
                      {{"id", Form::Text, true},
                       {"kind", Form::Text, true},
                       {"topic", Form::Text, true},
                       {"task", Form::Text, true},
                       {"facts", Form::TextList, true},
                       {"prove", Form::Text},
                       {"text", Form::Texts, true},
                       {"stage", Form::Object, live},
                       {"options", Form::List, true}});
}

Result<Question> parse_question(const Value& json, const std::string& where) {
    SKYLENS_TRY_OK(check_question(json, where));
    Question question;
    question.id = json["id"].as_str();
    SKYLENS_TRY_OK(check_id(question.id, where + "/id"));
    question.text = LocalizedText(json["text"]);
    SKYLENS_TRY(question.kind, question_kind(json["kind"].as_string(), where));
    if (question.kind == QuestionKind::Live) {
        SKYLENS_TRY(question.stage, parse_stage(json["stage"], where + "/stage"));
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
    SKYLENS_TRY_OK(check_exam_task(question.task, where + "/task"));
    question.topic = json["topic"].as_str();
    question.prove = json["prove"].as_str();
    SKYLENS_TRY_OK(check_key(question, where));
    return question;
}

Result<QuizBank> parse_bank(const Value& json) {
    if (json.is_object() && json["format"].as_string() != "skylens.quiz/1")
        return refused("/format", "must be \"skylens.quiz/1\"");
    SKYLENS_TRY_OK(check_form(json, "",
                              {{"$schema", Form::Text},
                               {"format", Form::Text, true},
                               {"id", Form::Text, true},
                               {"questions", Form::List, true}}));
    QuizBank bank;
    bank.id = json["id"].as_str();
    SKYLENS_TRY_OK(check_id(bank.id, "/id"));
    std::int64_t index = 0;
    for (const Value& item : json["questions"].elements()) {
        const std::string where = join("/questions/", index++);
        SKYLENS_TRY(Question question, parse_question(item, where));
        for (const Question& other : bank.questions) {
            if (other.id == question.id) return refused(where + "/id", "is used twice");
        }
        bank.questions.push_back(std::move(question));
    }
    if (bank.questions.empty()) return refused("/questions", "needs at least one");
    return bank;
}

}  // namespace

Result<QuizBank> parse_quiz(std::string_view text) {
    const auto json = parse_json(text, {kScenarioBytesMax, 32});
    if (!json.ok()) return Failure{"InvalidQuiz", "/: " + json.error().message};
    auto bank = parse_bank(json.value());
    if (!bank.ok()) return Failure{"InvalidQuiz", bank.error().message};
    return bank;
}

Result<std::vector<QuizBank>> built_in_quizzes() {
    constexpr std::string_view kFolder = "assets/quiz/";
    std::vector<QuizBank> banks;
    for (const Asset& asset : all_assets()) {
        if (asset.name.substr(0, kFolder.size()) != kFolder) continue;
        auto bank = parse_quiz(asset.bytes);
        if (!bank.ok()) return Failure{"InvalidQuiz", join(asset.name, ": ", bank.error().message)};
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
    if (!play.ok()) return Failure{"InvalidQuiz", play.error().message};
    for (std::uint32_t i = 0; i < question.options.size(); ++i) {
        const Condition& condition = *question.options[i].holds_if;
        if (holds(question.stage, play.value().state, play.value().world, condition, {}) >= 1.0)
            key.push_back(i);
    }
    // The learner chooses one.
    if (key.size() != 1) {
        return Failure{"InvalidQuiz",
                       join("of the options, ", static_cast<std::int64_t>(key.size()),
                            " hold after the stage; one must")};
    }
    return key;
}

double score(const Question& question, const std::vector<std::uint32_t>& key,
             const std::vector<std::uint32_t>& chosen) {
    const bool ordered =
        question.kind == QuestionKind::Ordering || question.kind == QuestionKind::Matching;
    std::vector<std::uint32_t> sorted = chosen;
    if (!ordered) sort_stably(sorted);
    return sorted == key ? 1.0 : 0.0;
}

}  // namespace skylens::learn
