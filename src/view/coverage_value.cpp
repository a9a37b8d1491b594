// The coverage as JSON.
#include "view/coverage.h"

namespace skylens::view {
namespace {

Value list_of(const std::vector<Str>& names) {
    Value list = Value::array();
    for (const Str& name : names)
        list.push(name);
    return list;
}

Value& set_witnesses(Value& out, const Witnesses& by) {
    out.set("tests", list_of(by.tests));
    out.set("scenarios", list_of(by.scenarios));
    out.set("questions", list_of(by.questions));
    return out.set("liveQuestions", list_of(by.live));
}

Value value_of(const OperationCoverage& operation) {
    Value out =
        Value::object({{"service", operation.service},
                       {"operation", operation.name},
                       {"cli", operation.cli},
                       {"state", operation.implemented ? "implemented" : "planned"},
                       {"readOnly", operation.read_only ? Value(*operation.read_only) : Value()},
                       {"deviations", operation.deviations}});
    return set_witnesses(out, operation.by);
}

Value value_of(const RuleCoverage& rule) {
    Value out = Value::object({{"rule", rule.identifier}, {"deviations", rule.deviations}});
    return set_witnesses(out, rule.by);
}

Value value_of(const FactCoverage& fact) {
    Value out = Value::object({{"id", fact.id},
                               {"area", fact.area},
                               {"behaviour", fact.behaviour},
                               {"covered", fact.covered()},
                               {"proved", fact.proved()}});
    return set_witnesses(out, fact.by);
}

Value value_of(const SystemCoverage& system) {
    Value out = Value::object({{"id", system.id},
                               {"group", system.group},
                               {"name", system.name},
                               {"about", system.about},
                               {"state", state_name(system.state)},
                               {"needs", list_of(system.needs)},
                               {"missing", list_of(system.missing)},
                               {"untried", list_of(system.untried)},
                               {"facts", list_of(system.facts)},
                               {"factsCovered", system.facts_covered}});
    return set_witnesses(out, system.by);
}

template <class T>
Value values_of(const std::vector<T>& items) {
    Value list = Value::array();
    for (const T& item : items)
        list.push(value_of(item));
    return list;
}

}  // namespace

Value coverage_value(const Coverage& coverage) {
    return Value::object({{"format", "skylens.coverage/1"},
                          {"operations", values_of(coverage.operations)},
                          {"rules", values_of(coverage.rules)},
                          {"facts", values_of(coverage.facts)},
                          {"systems", values_of(coverage.systems)},
                          {"unknown", list_of(coverage.unknown)}});
}

}  // namespace skylens::view
