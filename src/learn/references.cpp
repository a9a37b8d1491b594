#include "learn/references.h"

#include <algorithm>
#include <set>

#include "aws/operation.h"

namespace skylens::learn {
namespace {

using Names = std::set<Str, std::less<>>;

class Checker {
  public:
    std::vector<Finding> take() { return std::move(findings_); }

    // Values are saved in the order in which steps are played.
    void play(const std::vector<Step>& steps) {
        for (const Step& step : steps)
            check(step);
    }

    void check(const Step& step) {
        const std::string where = step.where.string();
        if (step.kind == Step::Kind::Call) {
            check_operation(step.service, step.operation, false, where + "/call");
            check_variables(step.params, where + "/params");
        }
        check_variables(step.details, where);
        for (const Value::Member& saved : step.save.members())
            saved_.insert(saved.key);
    }

    void check(const std::vector<const Condition*>& conditions) {
        for (const Condition* condition : conditions) {
            const std::string where = condition->where.string();
            if (condition->kind == Condition::Kind::Read) {
                check_operation(condition->service, condition->operation, true, where + "/read");
                check_variables(condition->params, where + "/params");
            }
            if (condition->kind == Condition::Kind::Answer)
                check_variables(condition->expected, where + "/answer");
        }
    }

    void save(const std::vector<Step>& steps) {
        for (const Step& step : steps) {
            for (const Value::Member& saved : step.save.members())
                saved_.insert(saved.key);
        }
    }

    Names names() const { return saved_; }
    void restore(Names names) { saved_ = std::move(names); }

  private:
    void add(const std::string& where, const std::string& what) {
        findings_.push_back({Str(where), Str(what)});
    }

    void check_operation(const Str& service, const Str& operation, bool only_reads,
                         const std::string& where) {
        const aws::ServiceModel* found = aws::Catalog::built_in().find_service(service);
        if (found == nullptr)
            return add(where, join("the service '", service.view(), "' is not simulated"));
        const aws::OperationModel* model = found->find_operation(operation);
        const aws::Operation* simulated =
            model == nullptr ? nullptr : aws::find_implementation(*model);
        if (simulated == nullptr) {
            return add(where, join("the operation ", service.view(), ":", operation.view(),
                                   " is not simulated"));
        }
        if (only_reads && simulated->read == nullptr) {
            add(where, join(service.view(), ":", operation.view(),
                            " changes something; a condition may only read"));
        }
    }

    // "$name" alone; "${name}" inside a text may be a policy's own variable.
    void check_variables(const Value& value, const std::string& where) {
        if (value.is_string()) {
            const std::string_view text = value.as_string();
            if (text.size() < 2 || text[0] != '$' || !is_name(text.substr(1))) return;
            if (saved_.find(text.substr(1)) == saved_.end())
                add(where, join("no earlier step saves '", text.substr(1), "'"));
            return;
        }
        std::int64_t index = 0;
        for (const Value& element : value.elements())
            check_variables(element, join(where, "/", index++));
        for (const Value::Member& member : value.members())
            check_variables(member.value, where + "/" + member.key.string());
    }

    static bool is_name(std::string_view text) {
        return std::all_of(text.begin(), text.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                   c == '_';
        });
    }

    std::vector<Finding> findings_;
    Names saved_;
};

std::vector<Step> timeline_steps(const Scenario& scenario) {
    std::vector<Step> steps;
    for (const TimelineItem& item : scenario.timeline)
        steps.push_back(item.step);
    return steps;
}

}  // namespace

void collect_conditions(const Condition& condition, std::vector<const Condition*>& out) {
    out.push_back(&condition);
    for (const Condition& part : condition.parts)
        collect_conditions(part, out);
}

std::vector<const Condition*> all_conditions(const Scenario& scenario) {
    std::vector<const Condition*> out;
    for (const TimelineItem& item : scenario.timeline) {
        if (item.when) collect_conditions(*item.when, out);
    }
    for (const Task& task : scenario.tasks) {
        collect_conditions(task.done, out);
        for (const Feedback& feedback : task.feedback)
            collect_conditions(feedback.condition, out);
    }
    return out;
}

std::vector<Finding> check_references(const Scenario& scenario) {
    Checker checker;
    checker.play(scenario.setup);
    // The timeline runs beside everything that follows.
    checker.save(timeline_steps(scenario));
    checker.play(timeline_steps(scenario));
    checker.check(all_conditions(scenario));
    const Names staged = checker.names();
    for (const Task& task : scenario.tasks) {
        for (const Feedback& feedback : task.feedback) {
            checker.play(feedback.example);
            checker.restore(staged);
        }
    }
    checker.play(scenario.solution);
    return checker.take();
}

std::vector<Finding> check_references(const Question& question) {
    Checker checker;
    checker.play(question.stage.solution);
    std::vector<const Condition*> conditions;
    for (const QuestionOption& option : question.options) {
        if (option.holds_if) collect_conditions(*option.holds_if, conditions);
    }
    checker.check(conditions);
    return checker.take();
}

}  // namespace skylens::learn
