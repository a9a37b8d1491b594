#include "services/iam/policy/conditions.h"

#include "base/text.h"
#include "services/iam/policy/condition_values.h"
#include "services/iam/policy/match.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace {

// Variables are replaced for strings, ARNs and booleans only.
bool knows_variables(ConditionTest test) {
    return test == ConditionTest::StringEquals || test == ConditionTest::StringEqualsIgnoreCase ||
           test == ConditionTest::StringLike || test == ConditionTest::ArnLike ||
           test == ConditionTest::Bool;
}

bool compare_text(ConditionTest test, std::string_view wanted, std::string_view given) {
    switch (test) {
        case ConditionTest::StringEquals:
        case ConditionTest::BinaryEquals:
            return wanted == given;
        case ConditionTest::StringEqualsIgnoreCase:
        case ConditionTest::Bool:
            return equal_ignoring_case(wanted, given);
        case ConditionTest::StringLike:
            return glob_match(wanted, given);
        case ConditionTest::ArnLike:
            return arn_like(wanted, given);
        default:
            return false;
    }
}

// The value with its variables replaced. Without a value for one of them nothing is equal or like.
bool compare_replaced(ConditionTest test, std::string_view wanted, std::string_view given,
                      const AuthorizationRequest& request) {
    auto replaced = replace_variables(wanted, request);
    if (!replaced) return false;
    if (test == ConditionTest::StringLike) return glob_marked(*replaced, given);
    if (test == ConditionTest::ArnLike) return arn_like(*replaced, given, '\x01', '\x02');
    // Wildcards mean nothing to the other operators.
    for (char& c : *replaced) {
        if (c == '\x01') c = '*';
        if (c == '\x02') c = '?';
    }
    return compare_text(test, *replaced, given);
}

// `order` is -1, 0 or 1: the given value against the wanted one.
bool order_fits(int step, int order) {
    switch (step) {
        case 0:
            return order == 0;
        case 1:
            return order < 0;
        case 2:
            return order <= 0;
        case 3:
            return order > 0;
        default:
            return order >= 0;
    }
}

bool compare_number(ConditionTest test, std::string_view wanted, std::string_view given) {
    const auto order = compare_decimals(given, wanted);
    const int step = static_cast<int>(test) - static_cast<int>(ConditionTest::NumericEquals);
    return order && order_fits(step, *order);
}

bool compare_date(ConditionTest test, std::string_view wanted, std::string_view given) {
    const auto have = parse_condition_date(given);
    const auto want = parse_condition_date(wanted);
    if (!have || !want) return false;
    const int order = *have < *want ? -1 : *have > *want ? 1 : 0;
    return order_fits(static_cast<int>(test) - static_cast<int>(ConditionTest::DateEquals), order);
}

bool compare_address(std::string_view wanted, std::string_view given) {
    const auto outer = parse_address_range(wanted);
    const auto inner = parse_address_range(given);
    return outer && inner && contains(*outer, *inner);
}

bool value_matches(const Condition& condition, bool variables, std::string_view wanted,
                   std::string_view given, const AuthorizationRequest& request) {
    const ConditionTest test = condition.test;
    if (test >= ConditionTest::NumericEquals && test <= ConditionTest::NumericGreaterThanEquals) {
        return compare_number(test, wanted, given);
    }
    if (test >= ConditionTest::DateEquals && test <= ConditionTest::DateGreaterThanEquals) {
        return compare_date(test, wanted, given);
    }
    if (test == ConditionTest::IpAddress) return compare_address(wanted, given);
    if (variables && knows_variables(test) && wanted.find("${") != std::string_view::npos) {
        return compare_replaced(test, wanted, given, request);
    }
    return compare_text(test, wanted, given);
}

// One value of the request against all values of the policy: any for plain operators, none for
// negated ones.
bool given_value_fits(const Condition& condition, bool variables, std::string_view given,
                      const AuthorizationRequest& request) {
    for (const Str& wanted : condition.values) {
        if (value_matches(condition, variables, wanted, given, request)) return !condition.negated;
    }
    return condition.negated;
}

bool null_holds(const Condition& condition, const ContextValues& values) {
    const bool missing = !values.found || values.count == 0;
    for (const Str& wanted : condition.values) {
        if (equal_ignoring_case(wanted, missing ? "true" : "false")) return true;
    }
    return false;
}

bool missing_holds(const Condition& condition) {
    if (condition.if_exists || condition.qualifier == SetQualifier::ForAllValues) return true;
    return condition.negated && condition.qualifier == SetQualifier::None;
}

}  // namespace

bool condition_holds(const Condition& condition, bool variables,
                     const AuthorizationRequest& request) {
    ContextValues values;
    find_context(request, condition.key, values);
    if (condition.test == ConditionTest::Null) return null_holds(condition, values);
    if (!values.found) return missing_holds(condition);
    const bool all = condition.qualifier == SetQualifier::ForAllValues;
    // Values that come to nothing count as no values.
    if (all && values.count == 1 && values.at(0).empty()) return true;
    // Without a qualifier a negated operator wants every value to differ.
    const bool every = all || (condition.qualifier == SetQualifier::None && condition.negated);
    for (std::size_t i = 0; i < values.count; ++i) {
        const bool fits = given_value_fits(condition, variables, values.at(i), request);
        if (fits != every) return fits;
    }
    return every;
}

bool conditions_hold(const Statement& statement, bool variables,
                     const AuthorizationRequest& request, std::size_t* failed) {
    for (std::size_t i = 0; i < statement.conditions.size(); ++i) {
        if (condition_holds(statement.conditions[i], variables, request)) continue;
        if (failed != nullptr) *failed = i;
        return false;
    }
    return true;
}

}  // namespace skylens::iam
