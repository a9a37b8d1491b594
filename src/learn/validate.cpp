#include "learn/validate.h"

#include <set>

#include "base/assets.h"
#include "learn/grade.h"
#include "learn/references.h"
#include "learn/step_actions.h"

namespace skylens::learn {
namespace {

constexpr std::string_view kLanguages[] = {"en", "ko"};

class Findings {
  public:
    void add(const std::string& where, const std::string& what) {
        list_.push_back({Str(where), Str(what)});
    }
    // An error of a parser or of a play, which says itself where.
    void add(const Error& error) { list_.push_back({Str(), Str(error.message)}); }
    void add(std::vector<Finding> more) {
        for (Finding& finding : more)
            list_.push_back(std::move(finding));
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
        const Asset* asset = find_author_asset("assets/facts.json");
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
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (known_facts().find(facts[i]) == known_facts().end()) {
            findings.add(join(where, "/", static_cast<std::int64_t>(i)),
                         join("there is no fact '", facts[i].view(), "'"));
        }
    }
}

void check_task_texts(Findings& findings, const std::string& where, const Task& task) {
    const auto numbered = [](const std::string& list, std::size_t index) {
        return join(list, "/", static_cast<std::int64_t>(index));
    };
    check_text(findings, where + "/text", task.text);
    if (task.hints.empty()) findings.add(where + "/hints", "needs at least one hint");
    for (std::size_t i = 0; i < task.hints.size(); ++i)
        check_text(findings, numbered(where + "/hints", i), task.hints[i]);
    for (std::size_t i = 0; i < task.feedback.size(); ++i)
        check_text(findings, numbered(where + "/feedback", i) + "/say", task.feedback[i].say);
    for (std::size_t i = 0; i < task.fields.size(); ++i) {
        const std::string place = numbered(where + "/fields", i);
        check_text(findings, place + "/label", task.fields[i].label);
        for (std::size_t j = 0; j < task.fields[i].options.size(); ++j) {
            check_text(findings, numbered(place + "/options", j) + "/label",
                       task.fields[i].options[j].label);
        }
    }
}

void check_texts(Findings& findings, const Scenario& scenario) {
    check_text(findings, "/title", scenario.title);
    check_text(findings, "/brief", scenario.brief);
    check_text(findings, "/debrief", scenario.debrief);
    for (const TimelineItem& item : scenario.timeline) {
        if (item.step.kind == Step::Kind::Say)
            check_text(findings, item.step.where.string() + "/say", item.step.say);
    }
    std::int64_t index = 0;
    for (const Task& task : scenario.tasks)
        check_task_texts(findings, join("/tasks/", index++), task);
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
    for (std::size_t i = 0; i < scenario.quiz.size(); ++i) {
        if (ids.find(scenario.quiz[i]) == ids.end()) {
            findings.add(join("/quiz/", static_cast<std::int64_t>(i)),
                         join("there is no question '", scenario.quiz[i].view(), "'"));
        }
    }
}

// A condition whose question AWS would refuse can never hold. False when there is one.
bool check_reads(Findings& findings, const Scenario& scenario, const Playthrough& play) {
    bool all = true;
    for (const Condition* condition : all_conditions(scenario)) {
        if (condition->kind != Condition::Kind::Read) continue;
        const auto answer = read_answer(scenario, play.state, play.world, *condition);
        if (answer.ok()) continue;
        const std::string& code = answer.error().code;
        if (code != "ParamValidation" && code != "InvalidScenario" && code != "NotSimulated")
            continue;
        findings.add(condition->where.string(), answer.error().message);
        all = false;
    }
    return all;
}

void check_solution(Findings& findings, const Scenario& scenario) {
    const auto play = play_solution(scenario);
    if (!play.ok()) return findings.add(play.error());
    if (!play.value().state.trouble.empty())
        findings.add(Error{"InvalidScenario", play.value().state.trouble.string()});
    if (!check_reads(findings, scenario, play.value())) return;
    for (const TaskGrade& task : play.value().result.tasks) {
        if (task.share < 1.0) {
            findings.add("/solution", join("does not finish task '", task.task.view(), "'"));
        }
    }
}

void check_doing_nothing(Findings& findings, const Scenario& scenario) {
    const auto play = play_nothing(scenario, scenario.minutes * 60);
    if (!play.ok()) return findings.add(play.error());
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
                findings.add(play.error());
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

void check_plays(Findings& findings, const Scenario& scenario) {
    const auto stage = play_steps(scenario, {}, {});
    if (!stage.ok()) return findings.add(stage.error());
    check_solution(findings, scenario);
    check_doing_nothing(findings, scenario);
    check_wrong_paths(findings, scenario);
}

void check_question(Findings& findings, const std::string& where, const Question& question) {
    check_text(findings, where + "/text", question.text);
    check_facts(findings, where + "/facts", question.facts);
    if (question.facts.empty()) findings.add(where + "/facts", "names no fact");
    if (!question.prove.empty() &&
        find_asset(join("scenarios/", question.prove.view(), ".json")) == nullptr) {
        findings.add(where + "/prove", "there is no such scenario");
    }
    for (std::size_t i = 0; i < question.options.size(); ++i) {
        const QuestionOption& option = question.options[i];
        const std::string place = join(where, "/options/", static_cast<std::int64_t>(i));
        check_text(findings, place + "/text", option.text);
        check_text(findings, place + "/why", option.why);
        if (question.kind == QuestionKind::Matching)
            check_text(findings, place + "/match", option.match);
    }
    std::vector<Finding> references = check_references(question);
    if (!references.empty()) return findings.add(std::move(references));
    const auto key = answer_key(question);
    if (key.ok()) return;
    // A stage that does not play names its step.
    const bool placed = key.error().message.substr(0, 1) == "/";
    findings.add(placed ? std::string() : where, key.error().message);
}

}  // namespace

std::vector<Finding> validate_scenario(std::string_view text) {
    Findings findings;
    const auto scenario = parse_scenario(text);
    if (!scenario.ok()) {
        findings.add(scenario.error());
        return findings.take();
    }
    check_texts(findings, scenario.value());
    check_facts(findings, "/facts", scenario.value().facts);
    check_quiz_references(findings, scenario.value());
    std::vector<Finding> references = check_references(scenario.value());
    // What refers to nothing cannot be played either, and would say so once more.
    if (references.empty()) check_plays(findings, scenario.value());
    findings.add(std::move(references));
    return findings.take();
}

std::vector<Finding> validate_quiz(std::string_view text) {
    Findings findings;
    const auto bank = parse_quiz(text);
    if (!bank.ok()) {
        findings.add(bank.error());
        return findings.take();
    }
    std::int64_t index = 0;
    for (const Question& question : bank.value().questions)
        check_question(findings, join("/questions/", index++), question);
    return findings.take();
}

}  // namespace skylens::learn
