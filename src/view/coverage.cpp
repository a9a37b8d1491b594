#include "view/coverage.h"

#include <algorithm>

#include "aws/operation.h"
#include "base/assets.h"
#include "base/sort.h"
#include "learn/quiz.h"
#include "learn/scenario.h"
#include "services/config/rule.h"
#include "view/coverage_systems.h"

namespace skylens::view {
namespace {

Failure invalid(std::string_view what) { return Failure{"InvalidCoverage", std::string(what)}; }

OperationCoverage* find_operation(Coverage& coverage, std::string_view service,
                                  std::string_view name) {
    for (OperationCoverage& operation : coverage.operations) {
        if (operation.service == service && operation.name == name) return &operation;
    }
    return nullptr;
}

// "ec2:RunInstances"
OperationCoverage* find_operation(Coverage& coverage, std::string_view full_name) {
    const std::size_t colon = full_name.find(':');
    if (colon == std::string_view::npos) return nullptr;
    return find_operation(coverage, full_name.substr(0, colon), full_name.substr(colon + 1));
}

RuleCoverage* find_rule(Coverage& coverage, std::string_view identifier) {
    for (RuleCoverage& rule : coverage.rules) {
        if (rule.identifier == identifier) return &rule;
    }
    return nullptr;
}

FactCoverage* find_fact(Coverage& coverage, std::string_view id) {
    for (FactCoverage& fact : coverage.facts) {
        if (fact.id == id) return &fact;
    }
    return nullptr;
}

void list_catalog(const Value& index, Coverage& coverage) {
    for (const aws::ServiceModel& service : aws::Catalog::built_in().services()) {
        coverage.services.push_back({service.name, service.id, service.cli});
        for (const aws::OperationModel& model : service.operations) {
            OperationCoverage operation;
            operation.service = service.name;
            operation.name = model.name;
            operation.cli = model.cli;
            operation.implemented = aws::find_implementation(model) != nullptr;
            operation.read_only = model.read_only;
            operation.deviations =
                index["deviations"][join(service.name.view(), ":", model.name.view())].as_str();
            coverage.operations.push_back(std::move(operation));
        }
    }
}

void list_planned(const Value& index, Coverage& coverage) {
    for (const Value::Member& service : index["planned"].members()) {
        for (const Value& name : service.value.elements()) {
            if (find_operation(coverage, service.key, name.as_string()) != nullptr) continue;
            OperationCoverage operation;
            operation.service = service.key;
            operation.name = name.as_str();
            coverage.operations.push_back(std::move(operation));
        }
    }
    sort_stably(coverage.operations, [](const OperationCoverage& a, const OperationCoverage& b) {
        return a.service == b.service ? a.name < b.name : a.service < b.service;
    });
}

void list_rules(const Value& index, Coverage& coverage) {
    for (const config::RuleModel* model : config::rule_models()) {
        RuleCoverage rule;
        rule.identifier = Str(model->identifier);
        rule.deviations = index["deviations"][std::string_view(model->identifier)].as_str();
        coverage.rules.push_back(std::move(rule));
    }
    sort_stably(coverage.rules, [](const RuleCoverage& a, const RuleCoverage& b) {
        return a.identifier < b.identifier;
    });
}

Status list_facts(Coverage& coverage) {
    const Asset* asset = find_author_asset("assets/facts.json");
    if (asset == nullptr) return invalid("the program has no facts");
    SKYLENS_TRY(const Value json, parse_json(asset->bytes));
    for (const Value& item : json["facts"].elements()) {
        FactCoverage fact;
        fact.id = item["id"].as_str();
        fact.area = item["area"].as_str();
        fact.behaviour = item["kind"].as_string() == "behaviour";
        coverage.facts.push_back(std::move(fact));
    }
    return Ok{};
}

void read_transcripts(const Value& index, Coverage& coverage) {
    for (const Value::Member& transcript : index["transcripts"].members()) {
        for (const Value& name : transcript.value["operations"].elements()) {
            OperationCoverage* operation = find_operation(coverage, name.as_string());
            if (operation != nullptr) add_name(operation->by.tests, transcript.key);
        }
        for (const Value& name : transcript.value["rules"].elements()) {
            RuleCoverage* rule = find_rule(coverage, name.as_string());
            if (rule != nullptr) add_name(rule->by.tests, transcript.key);
        }
    }
}

// Which list of the witnesses a thing goes to.
using WitnessList = std::vector<Str> Witnesses::*;

void name_facts(Coverage& coverage, const std::vector<Str>& facts, WitnessList list,
                const Str& by) {
    for (const Str& id : facts) {
        FactCoverage* fact = find_fact(coverage, id);
        if (fact != nullptr) {
            add_name(fact->by.*list, by);
        } else {
            coverage.unknown.push_back(
                str_of(by.view(), ": there is no fact '", id.view(), "'"));
        }
    }
}

void read_tests(const Value& index, Coverage& coverage) {
    for (const Value::Member& test : index["tests"].members()) {
        std::vector<Str> facts;
        for (const Value& fact : test.value["facts"].elements())
            facts.push_back(fact.as_str());
        name_facts(coverage, facts, &Witnesses::tests, test.key);
    }
}

void note_step(Coverage& coverage, const learn::Step& step, WitnessList list, const Str& by) {
    if (step.kind != learn::Step::Kind::Call) return;
    const aws::ServiceModel* service = aws::Catalog::built_in().find_service(step.service);
    OperationCoverage* operation =
        service == nullptr ? nullptr : find_operation(coverage, service->name, step.operation);
    if (operation == nullptr) {
        coverage.unknown.push_back(
            str_of(by.view(), ": ", step.where.view(), ": there is no operation '",
                     step.service.view(), ":", step.operation.view(), "'"));
        return;
    }
    add_name(operation->by.*list, by);
    if (operation->service != "config" || operation->name != "PutConfigRule") return;
    RuleCoverage* rule =
        find_rule(coverage, step.params["ConfigRule"]["Source"]["SourceIdentifier"].as_string());
    if (rule != nullptr) add_name(rule->by.*list, by);
}

Status read_scenarios(Coverage& coverage) {
    for (const Str& id : learn::scenario_ids()) {
        const auto found = learn::find_scenario(id);
        if (!found.ok()) return invalid(join("scenario ", id.view(), ": ", found.error().message));
        const learn::Scenario& scenario = found.value();
        name_facts(coverage, scenario.facts, &Witnesses::scenarios, id);
        const auto note = [&](const learn::Step& step) {
            note_step(coverage, step, &Witnesses::scenarios, id);
        };
        std::for_each(scenario.setup.begin(), scenario.setup.end(), note);
        for (const learn::TimelineItem& item : scenario.timeline)
            note(item.step);
        std::for_each(scenario.solution.begin(), scenario.solution.end(), note);
    }
    return Ok{};
}

Status read_questions(Coverage& coverage) {
    const auto banks = learn::built_in_quizzes();
    if (!banks.ok()) return invalid(banks.error().message);
    for (const learn::QuizBank& bank : banks.value()) {
        for (const learn::Question& question : bank.questions) {
            name_facts(coverage, question.facts, &Witnesses::questions, question.id);
            if (question.kind != learn::QuestionKind::Live) continue;
            for (const Str& id : question.facts) {
                FactCoverage* fact = find_fact(coverage, id);
                if (fact != nullptr) add_name(fact->by.live, question.id);
            }
            for (const learn::Step& step : question.stage.solution)
                note_step(coverage, step, &Witnesses::live, question.id);
        }
    }
    return Ok{};
}

}  // namespace

void add_name(std::vector<Str>& names, const Str& name) {
    const auto place = std::lower_bound(names.begin(), names.end(), name);
    if (place == names.end() || *place != name) names.insert(place, name);
}

Result<Coverage> measure_coverage(const Value& index) {
    if (index["format"].as_string() != "skylens.coverage-index/1") {
        return invalid("the index must have the format skylens.coverage-index/1");
    }
    Coverage coverage;
    list_catalog(index, coverage);
    list_planned(index, coverage);
    list_rules(index, coverage);
    SKYLENS_TRY_OK(list_facts(coverage));
    read_transcripts(index, coverage);
    read_tests(index, coverage);
    SKYLENS_TRY_OK(read_scenarios(coverage));
    SKYLENS_TRY_OK(read_questions(coverage));
    SKYLENS_TRY_OK(measure_systems(index, coverage));
    return coverage;
}

}  // namespace skylens::view
