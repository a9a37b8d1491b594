#include "view/coverage_systems.h"

#include "base/assets.h"

namespace skylens::view {
namespace {

// Whether a need exists, and whether a transcript exercises it.
struct Need {
    bool exists = false;
    bool tried = false;
};

Need look_up(const Coverage& coverage, std::string_view name) {
    for (const OperationCoverage& operation : coverage.operations) {
        if (join(operation.service.view(), ":", operation.name.view()) == name)
            return {operation.implemented, !operation.by.tests.empty()};
    }
    for (const RuleCoverage& rule : coverage.rules) {
        if (rule.identifier == name) return {true, !rule.by.tests.empty()};
    }
    return {};
}

void read_needs(const Coverage& coverage, const Value& names, SystemCoverage& system) {
    for (const Value& name : names.elements()) {
        const Need need = look_up(coverage, name.as_string());
        system.needs.push_back(name.as_str());
        if (!need.exists) {
            system.missing.push_back(name.as_str());
        } else if (!need.tried) {
            system.untried.push_back(name.as_str());
        }
    }
}

void add_names(std::vector<Str>& names, const std::vector<Str>& more) {
    for (const Str& name : more)
        add_name(names, name);
}

void read_system_facts(Coverage& coverage, const Value& ids, SystemCoverage& system) {
    for (const Value& id : ids.elements()) {
        system.facts.push_back(id.as_str());
        bool found = false;
        for (const FactCoverage& fact : coverage.facts) {
            if (fact.id != id.as_string()) continue;
            found = true;
            if (fact.covered()) ++system.facts_covered;
            add_names(system.by.scenarios, fact.by.scenarios);
            add_names(system.by.questions, fact.by.questions);
            add_names(system.by.live, fact.by.live);
        }
        if (found) continue;
        coverage.unknown.push_back(
            str_of("system ", system.id.view(), ": there is no fact '", id.as_string(), "'"));
    }
}

SystemState state_of(const SystemCoverage& system) {
    if (system.needs.empty()) {
        if (system.facts_covered == 0) return SystemState::Missing;
        const bool all = system.facts_covered == static_cast<std::int64_t>(system.facts.size());
        return all ? SystemState::Works : SystemState::Partial;
    }
    if (system.missing.size() == system.needs.size()) return SystemState::Missing;
    if (!system.missing.empty()) return SystemState::Partial;
    const bool shown =
        !system.by.tests.empty() || !system.by.scenarios.empty() || !system.by.live.empty();
    return shown && system.untried.empty() ? SystemState::Works : SystemState::Unproven;
}

SystemCoverage* find_system(Coverage& coverage, std::string_view id) {
    for (SystemCoverage& system : coverage.systems) {
        if (system.id == id) return &system;
    }
    return nullptr;
}

void read_system_tests(const Value& index, Coverage& coverage) {
    for (const Value::Member& test : index["tests"].members()) {
        for (const Value& id : test.value["systems"].elements()) {
            SystemCoverage* system = find_system(coverage, id.as_string());
            if (system != nullptr) {
                add_name(system->by.tests, test.key);
                continue;
            }
            coverage.unknown.push_back(
                str_of(test.key.view(), ": there is no system '", id.as_string(), "'"));
        }
    }
}

}  // namespace

std::string_view state_name(SystemState state) {
    switch (state) {
        case SystemState::Missing:
            return "missing";
        case SystemState::Partial:
            return "partial";
        case SystemState::Unproven:
            return "unproven";
        case SystemState::Works:
            return "works";
    }
    return {};
}

Status measure_systems(const Value& index, Coverage& coverage) {
    const Asset* asset = find_author_asset("assets/systems.json");
    if (asset == nullptr) return Failure{"InvalidCoverage", "the program has no list of systems"};
    SKYLENS_TRY(const Value json, parse_json(asset->bytes));
    for (const Value& item : json["systems"].elements()) {
        SystemCoverage system;
        system.id = item["id"].as_str();
        system.group = item["group"].as_str();
        system.name = item["name"].as_str();
        system.about = item["about"].as_str();
        read_needs(coverage, item["operations"], system);
        read_needs(coverage, item["rules"], system);
        read_system_facts(coverage, item["facts"], system);
        coverage.systems.push_back(std::move(system));
    }
    read_system_tests(index, coverage);
    for (SystemCoverage& system : coverage.systems)
        system.state = state_of(system);
    return Ok{};
}

}  // namespace skylens::view
