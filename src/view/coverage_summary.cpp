// The coverage for a terminal: the counts, and what is not covered.
#include <algorithm>

#include "base/text.h"
#include "view/coverage.h"

namespace skylens::view {
namespace {

constexpr std::size_t kColumns = 100;

std::string number(std::size_t count) { return std::to_string(count); }

template <class T, class Condition>
std::size_t count_if(const std::vector<T>& items, Condition condition) {
    return static_cast<std::size_t>(std::count_if(items.begin(), items.end(), condition));
}

// "  HEAD: one, two, …", broken at the last column; nothing for an empty list.
std::string listed(std::string_view head, const std::vector<std::string>& names) {
    if (names.empty()) return {};
    std::string text;
    std::string line = join("  ", head, ":");
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string word = names[i] + (i + 1 < names.size() ? "," : "");
        if (line.size() + 1 + word.size() > kColumns) {
            text += line + "\n";
            line = "   ";
        }
        line += " " + word;
    }
    return text + line + "\n";
}

std::string operations_text(const Coverage& coverage) {
    std::vector<std::string> untried;
    std::vector<std::string> planned;
    for (const OperationCoverage& operation : coverage.operations) {
        const std::string name = join(operation.service.view(), ":", operation.name.view());
        if (!operation.implemented) planned.push_back(name);
        if (operation.implemented && operation.by.tests.empty()) untried.push_back(name);
    }
    const std::size_t implemented = coverage.operations.size() - planned.size();
    return join("operations: ", number(coverage.operations.size()), ", of which ",
                number(implemented), " implemented, ", number(implemented - untried.size()),
                " of these with a transcript\n") +
           listed("planned", planned) + listed("without a transcript", untried);
}

std::string rules_text(const Coverage& coverage) {
    std::vector<std::string> untried;
    for (const RuleCoverage& rule : coverage.rules) {
        if (rule.by.tests.empty()) untried.push_back(rule.identifier.string());
    }
    return join("Config rules: ", number(coverage.rules.size()), ", of which ",
                number(coverage.rules.size() - untried.size()), " with a transcript\n") +
           listed("without a transcript", untried);
}

// cw-alarm-001, cw-alarm-002, cw-alarm-003 → cw-alarm-001..003
std::vector<std::string> in_ranges(const std::vector<const FactCoverage*>& facts) {
    std::vector<std::string> ranges;
    std::string last;
    int previous = -1;
    for (const FactCoverage* fact : facts) {
        const std::string_view id = fact->id;
        const std::string_view digits = id.size() > 3 ? id.substr(id.size() - 3) : id;
        const int now = is_digits(digits) ? std::stoi(std::string(digits)) : -1;
        const std::string area(id.substr(0, id.size() - digits.size()));
        if (!ranges.empty() && area == last && previous >= 0 && now == previous + 1) {
            std::string& range = ranges.back();
            const std::size_t dots = range.find("..");
            range = range.substr(0, dots) + ".." + std::string(digits);
        } else {
            ranges.push_back(fact->id.string());
        }
        last = area;
        previous = now;
    }
    return ranges;
}

std::string facts_text(const Coverage& coverage) {
    std::vector<const FactCoverage*> uncovered;
    for (const FactCoverage& fact : coverage.facts) {
        if (!fact.covered()) uncovered.push_back(&fact);
    }
    const auto taught = [](const FactCoverage& fact) { return !fact.by.scenarios.empty(); };
    const auto asked = [](const FactCoverage& fact) { return !fact.by.questions.empty(); };
    const auto live = [](const FactCoverage& fact) { return !fact.by.live.empty(); };
    const auto tested = [](const FactCoverage& fact) { return !fact.by.tests.empty(); };
    const auto behaviour = [](const FactCoverage& fact) { return fact.behaviour; };
    const auto proved = [](const FactCoverage& fact) { return fact.behaviour && fact.proved(); };
    return join("facts: ", number(coverage.facts.size()), ", of which ",
                number(count_if(coverage.facts, taught)), " taught by a scenario, ",
                number(count_if(coverage.facts, asked)), " asked by a question, ",
                number(count_if(coverage.facts, live)), " by a live one, ",
                number(count_if(coverage.facts, tested)), " named by a test\n",
                "  behaviours: ", number(count_if(coverage.facts, behaviour)), ", of which ",
                number(count_if(coverage.facts, proved)),
                " proved by a live question or a test\n") +
           listed("in no scenario and no question", in_ranges(uncovered));
}

std::string systems_text(const Coverage& coverage) {
    std::string text = join("systems: ", number(coverage.systems.size()), "\n");
    for (const SystemState state :
         {SystemState::Works, SystemState::Unproven, SystemState::Partial, SystemState::Missing}) {
        std::vector<std::string> names;
        for (const SystemCoverage& system : coverage.systems) {
            if (system.state == state) names.push_back(system.id.string());
        }
        text += listed(join(state_name(state), " (", number(names.size()), ")"), names);
    }
    return text;
}

}  // namespace

std::string coverage_summary(const Coverage& coverage) {
    std::string text = operations_text(coverage) + rules_text(coverage) + facts_text(coverage) +
                       systems_text(coverage);
    for (const Str& unknown : coverage.unknown)
        text += join("wrong: ", unknown.view(), "\n");
    return text;
}

}  // namespace skylens::view
