#include "services/iam/policy/policy.h"

#include <array>

#include "base/text.h"
#include "services/iam/state.h"

namespace skylens::iam {
namespace {

struct OperatorName {
    const char* name;
    ConditionTest test;
    bool negated;
};

// IAM User Guide, "IAM JSON policy elements: Condition operators".
constexpr std::array<OperatorName, 27> kOperators = {{
    {"stringequals", ConditionTest::StringEquals, false},
    {"stringnotequals", ConditionTest::StringEquals, true},
    {"stringequalsignorecase", ConditionTest::StringEqualsIgnoreCase, false},
    {"stringnotequalsignorecase", ConditionTest::StringEqualsIgnoreCase, true},
    {"stringlike", ConditionTest::StringLike, false},
    {"stringnotlike", ConditionTest::StringLike, true},
    {"numericequals", ConditionTest::NumericEquals, false},
    {"numericnotequals", ConditionTest::NumericEquals, true},
    {"numericlessthan", ConditionTest::NumericLessThan, false},
    {"numericlessthanequals", ConditionTest::NumericLessThanEquals, false},
    {"numericgreaterthan", ConditionTest::NumericGreaterThan, false},
    {"numericgreaterthanequals", ConditionTest::NumericGreaterThanEquals, false},
    {"dateequals", ConditionTest::DateEquals, false},
    {"datenotequals", ConditionTest::DateEquals, true},
    {"datelessthan", ConditionTest::DateLessThan, false},
    {"datelessthanequals", ConditionTest::DateLessThanEquals, false},
    {"dategreaterthan", ConditionTest::DateGreaterThan, false},
    {"dategreaterthanequals", ConditionTest::DateGreaterThanEquals, false},
    {"bool", ConditionTest::Bool, false},
    {"binaryequals", ConditionTest::BinaryEquals, false},
    {"ipaddress", ConditionTest::IpAddress, false},
    {"notipaddress", ConditionTest::IpAddress, true},
    {"arnequals", ConditionTest::ArnLike, false},
    {"arnnotequals", ConditionTest::ArnLike, true},
    {"arnlike", ConditionTest::ArnLike, false},
    {"arnnotlike", ConditionTest::ArnLike, true},
    {"null", ConditionTest::Null, false},
}};

bool take_prefix(std::string& text, std::string_view prefix) {
    if (text.size() < prefix.size() || text.compare(0, prefix.size(), prefix) != 0) return false;
    text.erase(0, prefix.size());
    return true;
}

bool take_suffix(std::string& text, std::string_view suffix) {
    if (text.size() < suffix.size()) return false;
    const std::size_t start = text.size() - suffix.size();
    if (text.compare(start, suffix.size(), suffix) != 0) return false;
    text.erase(start);
    return true;
}

}  // namespace

Pattern make_pattern(const Str& text, bool variables) {
    Pattern pattern;
    pattern.text = text;
    const std::string_view view = text.view();
    pattern.variables = variables && view.find("${") != std::string_view::npos;
    const std::size_t wild = view.find_first_of("*?");
    if (view == "*") {
        pattern.form = Pattern::Form::Any;
    } else if (wild == std::string_view::npos) {
        pattern.form = Pattern::Form::Exact;
    } else if (view[wild] == '*' && wild + 1 == view.size()) {
        pattern.form = Pattern::Form::Prefix;
    } else {
        pattern.form = Pattern::Form::Glob;
    }
    return pattern;
}

bool parse_condition_operator(std::string_view name, Condition& out) {
    std::string rest = lower(name);
    out.written = name;
    if (take_prefix(rest, "forallvalues:")) {
        out.qualifier = SetQualifier::ForAllValues;
    } else if (take_prefix(rest, "foranyvalue:")) {
        out.qualifier = SetQualifier::ForAnyValue;
    }
    out.if_exists = take_suffix(rest, "ifexists");
    for (const OperatorName& known : kOperators) {
        if (rest != known.name) continue;
        if (known.test == ConditionTest::Null && out.if_exists) return false;
        out.test = known.test;
        out.negated = known.negated;
        return true;
    }
    return false;
}

}  // namespace skylens::iam
