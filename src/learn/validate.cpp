#include "learn/validate.h"

#include <set>

#include "base/assets.h"
#include "learn/grade.h"

namespace skylens::learn {
namespace {

constexpr std::string_view kLanguages[] = {"en", "ko"};

class Findings {
  public:
    void add(const std::string& where, const std::string& what) {
        list_.push_back({Str(where), Str(what)});
    }
    std::vector<Finding> take() { return std::move(list_); }
    [[nodiscard]] bool empty() const { return list_.empty(); }

  private:
    std::vector<Finding> list_;
};

void check_text(Findings& findings, const std::string& where, const LocalizedText& text) {
    for (const std::string_view language : kLanguages) {
        if (!text.has(language) || text.in(language).empty()) {
            findings.add(where, join("no text in '", language, "'"));
        }
    }
}

const std::set<Str, std::less<>>& known_facts() {
    static const std::set<Str, std::less<>> kFacts = [] {
        std::set<Str, std::less<>> ids;
        const Asset* asset = find_asset("assets/facts.json");
        if (asset == nullptr) return ids;
        const auto json = parse_json(asset->bytes);
        if (!json.ok()) return ids;
        for (const Value& fact : json.value()["facts"].elements())
            ids.insert(fact["id"].as_str());
        return ids;
    }();
    return kFacts;
}

void check_facts(Findings& findings, const std::string& where, const std::vector<Str>& facts) {
    for (const Str& fact : facts) {
        if (known_facts().find(fact) == known_facts().end()) {
            findings.add(where, join("there is no fact '", fact.view(), "'"));
        }
    }
}

void check_texts(Findings& findings, const Scenario& scenario) {
    check_text(findings, "/title", scenario.title);
    check_text(findings, "/brief", scenario.brief);
    check_text(findings, "/debrief", scenario.debrief);
    for (const TimelineItem& item : scenario.timeline) {
        if (item.step.kind == Step::Kind::Say)
            check_text(findings, item.step.where.string(), item.step.say);
    }
    std::int64_t index = 0;
    for (const Task& task : scenario.tasks) {
        const std::string where = join("/tasks/", index++);
        check_text(findings, where + "/text", task.text);
        if (task.hints.empty()) findings.add(where + "/hints", "needs at least one hint");
        for (const LocalizedText& hint : task.hints)
            check_text(findings, where + "/hints", hint);
        for (const Feedback& feedback : task.feedback)
            check_text(findings, where + "/feedback", feedback.say);
        for (const AnswerField& field : task.fields) {
            check_text(findings, where + "/fields/" + field.id.string(), field.label);
            for (const AnswerField::Option& option : field.options) {
                check_text(findings, where + "/fields/" + field.id.string(), option.label);
            }
        }
    }
}

void check_quiz_references(Findings& findings, const Scenario& scenario) {
    const auto banks = built_in_quizzes();
    if (!banks.ok()) {
        findings.add("/quiz", banks.error().message);
        return;
    }
    std::set<Str, std::less<>> ids;
    for (const QuizBank& bank : banks.value()) {
        for (const Question& question : bank.questions)
            ids.insert(question.id);
    }
    for (const Str& id : scenario.quiz) {
        if (ids.find(id) == ids.end())
            findings.add("/quiz", join("there is no question '", id.view(), "'"));
    }
}

void check_solution(Findings& findings, const Scenario& scenario) {
    const auto play = play_solution(scenario);
    if (!play.ok()) {
        findings.add("/solution", play.error().message);
        return;
    }
    for (const TaskGrade& task : play.value().result.tasks) {
        if (task.share < 1.0) {
            findings.add("/solution", join("does not finish task '", task.task.view(), "'"));
        }
    }
}

void check_doing_nothing(Findings& findings, const Scenario& scenario) {
    const auto play = play_nothing(scenario, scenario.minutes * 60);
    if (!play.ok()) {
        findings.add("/timeline", play.error().message);
        return;
    }
    for (const TaskGrade& task : play.value().result.tasks) {
        if (task.share >= 1.0) {
            findings.add("/tasks", join("doing nothing finishes task '", task.task.view(), "'"));
        }
    }
}

void check_wrong_paths(Findings& findings, const Scenario& scenario) {
    for (std::size_t t = 0; t < scenario.tasks.size(); ++t) {
        const Task& task = scenario.tasks[t];
        for (std::uint32_t f = 0; f < task.feedback.size(); ++f) {
            const std::string where =
                join("/tasks/", static_cast<std::int64_t>(t), "/feedback/", std::int64_t{f});
            if (task.feedback[f].example.empty()) {
                findings.add(where, "needs an example, the wrong path that triggers it");
                continue;
            }
            const auto play = play_steps(scenario, task.feedback[f].example, task.id);
            if (!play.ok()) {
                findings.add(where, play.error().message);
                continue;
            }
            bool triggered = false;
            for (const std::uint32_t number : play.value().result.tasks[t].feedback) {
                triggered = triggered || number == f;
            }
            if (!triggered) findings.add(where, "its example does not trigger it");
        }
    }
}

}  // namespace

std::vector<Finding> validate_scenario(std::string_view text) {
    Findings findings;
    const auto scenario = parse_scenario(text);
    if (!scenario.ok()) {
        findings.add("", scenario.error().message);
        return findings.take();
    }
    check_texts(findings, scenario.value());
    check_facts(findings, "/facts", scenario.value().facts);
    check_quiz_references(findings, scenario.value());
    check_solution(findings, scenario.value());
    check_doing_nothing(findings, scenario.value());
    check_wrong_paths(findings, scenario.value());
    return findings.take();
}

std::vector<Finding> validate_quiz(std::string_view text) {
    Findings findings;
    const auto bank = parse_quiz(text);
    if (!bank.ok()) {
        findings.add("", bank.error().message);
        return findings.take();
    }
    std::int64_t index = 0;
    for (const Question& question : bank.value().questions) {
        const std::string where = join("/questions/", index++);
        check_text(findings, where + "/text", question.text);
        check_facts(findings, where + "/facts", question.facts);
        if (question.facts.empty()) findings.add(where + "/facts", "names no fact");
        if (!question.prove.empty() &&
            find_asset(join("scenarios/", question.prove.view(), ".json")) == nullptr) {
            findings.add(where + "/prove", "there is no such scenario");
        }
        for (const QuestionOption& option : question.options) {
            check_text(findings, where + "/options", option.text);
            check_text(findings, where + "/options/why", option.why);
        }
        const auto key = answer_key(question);
        if (!key.ok()) findings.add(where, key.error().message);
    }
    return findings.take();
}

}  // namespace skylens::learn
