#include "services/events/pattern_matchers.h"

#include <cstring>

#include "base/text.h"
#include "services/events/state.h"

namespace skylens::events {
namespace {

using Kind = JsonTokens::Kind;

const char* const kOneKey = "Only one key allowed in match expression";
const char* const kTooMany = "Too many elements in numeric expression";

// A broken token wins over the complaint about the token that was expected.
Failure refused_at(const JsonTokens& tokens, std::string reason) {
    return refused_pattern(tokens.failed() ? tokens.error() : std::move(reason));
}

Status expect(JsonTokens& tokens, Kind kind, const char* complaint) {
    if (tokens.next() != kind) return refused_at(tokens, complaint);
    return Ok{};
}

Result<std::string> expect_text(JsonTokens& tokens, const char* complaint) {
    SKYLENS_TRY_OK(expect(tokens, Kind::Text, complaint));
    std::string text = tokens.text();
    if (tokens.failed()) return refused_pattern(tokens.error());
    return text;
}

Matcher text_matcher(Matcher::Kind kind, std::string text) {
    Matcher matcher;
    matcher.kind = kind;
    matcher.texts.push_back(std::move(text));
    return matcher;
}

Result<Matcher> read_exactly(JsonTokens& tokens) {
    SKYLENS_TRY(std::string text, expect_text(tokens, "exact match pattern must be a string"));
    SKYLENS_TRY_OK(expect(tokens, Kind::EndObject, kOneKey));
    return text_matcher(Matcher::Kind::Text, std::move(text));
}

Result<Matcher> read_equals_ignore_case(JsonTokens& tokens, Matcher::Kind kind) {
    SKYLENS_TRY(std::string text,
                expect_text(tokens, "equals-ignore-case match pattern must be a string"));
    SKYLENS_TRY_OK(expect(tokens, Kind::EndObject, kOneKey));
    return text_matcher(kind, fold_case(text));
}

// {"prefix": "a"} or {"prefix": {"equals-ignore-case": "a"}}; the same for suffix.
Result<Matcher> read_affix(JsonTokens& tokens, bool prefix) {
    const char* const name = prefix ? "prefix" : "suffix";
    const Kind kind = tokens.next();
    if (kind == Kind::StartObject) {
        if (tokens.next() != Kind::FieldName) {
            return refused_at(tokens,
                              join(prefix ? "Prefix" : "Suffix", " expression name not found"));
        }
        if (tokens.text() != "equals-ignore-case") {
            return refused_pattern(join("Unsupported ", name, " pattern: ", tokens.text()));
        }
        SKYLENS_TRY(Matcher matcher,
                    read_equals_ignore_case(tokens, prefix ? Matcher::Kind::PrefixIgnoringCase
                                                           : Matcher::Kind::SuffixIgnoringCase));
        SKYLENS_TRY_OK(expect(tokens, Kind::EndObject, kOneKey));
        return matcher;
    }
    if (kind != Kind::Text)
        return refused_at(tokens, join(name, " match pattern must be a string"));
    std::string text = tokens.text();
    SKYLENS_TRY_OK(expect(tokens, Kind::EndObject, kOneKey));
    return text_matcher(prefix ? Matcher::Kind::Prefix : Matcher::Kind::Suffix, std::move(text));
}

Result<Matcher> read_wildcard(JsonTokens& tokens) {
    SKYLENS_TRY(std::string text, expect_text(tokens, "wildcard match pattern must be a string"));
    SKYLENS_TRY(Wildcard wildcard, parse_wildcard(text));
    SKYLENS_TRY_OK(expect(tokens, Kind::EndObject, kOneKey));
    Matcher matcher;
    matcher.kind = Matcher::Kind::Wildcard;
    matcher.wildcards.push_back(std::move(wildcard));
    return matcher;
}

Result<Matcher> read_cidr(JsonTokens& tokens) {
    SKYLENS_TRY(std::string text, expect_text(tokens, "prefix match pattern must be a string"));
    SKYLENS_TRY(IpRange range, parse_cidr_range(text));
    SKYLENS_TRY_OK(expect(tokens, Kind::EndObject, kOneKey));
    Matcher matcher;
    matcher.kind = Matcher::Kind::IpRange;
    matcher.ips.push_back(range);
    return matcher;
}

Result<Matcher> read_exists(JsonTokens& tokens) {
    const Kind kind = tokens.next();
    if (kind != Kind::True && kind != Kind::False) {
        return refused_at(tokens, "exists match pattern must be either true or false.");
    }
    SKYLENS_TRY_OK(expect(tokens, Kind::EndObject, kOneKey));
    Matcher matcher;
    matcher.kind = kind == Kind::True ? Matcher::Kind::Exists : Matcher::Kind::Absent;
    return matcher;
}

Result<double> comparable_number(const JsonTokens& tokens, const std::string& digits) {
    double number = 0;
    if (!parse_pattern_number(digits, number)) {
        return refused_at(tokens, join("Cannot compare number : ", digits));
    }
    return number;
}

Result<double> read_bound(JsonTokens& tokens, const std::string& name) {
    if (tokens.next() != Kind::Number)
        return refused_at(tokens, join("Value of ", name, " must be numeric"));
    return comparable_number(tokens, tokens.text());
}

// The part behind [">", 0 …: either the end, or an upper bound.
Status read_upper_bound(JsonTokens& tokens, Matcher& matcher) {
    const Kind kind = tokens.next();
    if (kind == Kind::EndArray) return Ok{};
    if (kind != Kind::Text)
        return refused_at(tokens, "Bad value in numeric range: " + tokens.text());
    const std::string operation = tokens.text();
    if (operation != "<" && operation != "<=") {
        return refused_at(tokens, "Bad numeric range operator: " + operation);
    }
    matcher.high_open = operation == "<";
    SKYLENS_TRY(matcher.numbers[1], read_bound(tokens, operation));
    if (tokens.next() != Kind::EndArray)
        return refused_at(tokens, "Too many terms in numeric range expression");
    if (matcher.numbers[0] >= matcher.numbers[1])
        return refused_pattern("Bottom must be less than top");
    return Ok{};
}

constexpr double kHighest = 1.7976931348623157e308;

Result<Matcher> read_numeric(JsonTokens& tokens) {
    SKYLENS_TRY_OK(expect(tokens, Kind::StartArray, "Value of numeric must be an array."));
    if (tokens.next() != Kind::Text)
        return refused_at(tokens, "Invalid member in numeric match: " + tokens.text());
    const std::string operation = tokens.text();
    if (tokens.failed()) return refused_pattern(tokens.error());
    Matcher matcher;
    matcher.kind = Matcher::Kind::NumberRange;
    matcher.numbers = {-kHighest, kHighest};
    if (operation == "=") {
        matcher.kind = Matcher::Kind::Number;
        SKYLENS_TRY(const double number, read_bound(tokens, "equals"));
        matcher.numbers = {number};
        SKYLENS_TRY_OK(expect(tokens, Kind::EndArray, kTooMany));
    } else if (operation == "<" || operation == "<=") {
        matcher.high_open = operation == "<";
        SKYLENS_TRY(matcher.numbers[1], read_bound(tokens, operation));
        SKYLENS_TRY_OK(expect(tokens, Kind::EndArray, kTooMany));
    } else if (operation == ">" || operation == ">=") {
        matcher.low_open = operation == ">";
        SKYLENS_TRY(matcher.numbers[0], read_bound(tokens, operation));
        SKYLENS_TRY_OK(read_upper_bound(tokens, matcher));
    } else {
        return refused_pattern("Unrecognized numeric range operator: " + operation);
    }
    SKYLENS_TRY_OK(expect(tokens, Kind::EndObject, kTooMany));
    return matcher;
}

// One value of {"anything-but": …} without an inner operator.
Status add_unwanted(JsonTokens& tokens, Kind kind, Matcher& matcher) {
    if (kind == Kind::Text) {
        matcher.texts.push_back(tokens.text());
        if (tokens.failed()) return refused_pattern(tokens.error());
        return Ok{};
    }
    if (kind != Kind::Number) {
        return refused_at(tokens, "Inside anything but list, start|null|boolean is not supported.");
    }
    SKYLENS_TRY(const double number, comparable_number(tokens, tokens.text()));
    matcher.numbers.push_back(number);
    return Ok{};
}

// One value of {"anything-but": {"prefix": …}} and its kin.
Status add_unwanted_pattern(JsonTokens& tokens, Kind kind, Matcher& matcher) {
    const bool affix =
        matcher.kind == Matcher::Kind::NotPrefix || matcher.kind == Matcher::Kind::NotSuffix;
    if (kind != Kind::Text) {
        if (matcher.kind == Matcher::Kind::NotTextIgnoringCase) {
            return refused_at(
                tokens,
                "Inside anything-but/equals-ignore-case list, number|start|null|boolean "
                "is not supported.");
        }
        return refused_at(tokens, affix ? "prefix/suffix match pattern must be a string"
                                        : "wildcard match pattern must be a string");
    }
    const std::string& text = tokens.text();
    if (tokens.failed()) return refused_pattern(tokens.error());
    if (affix && text.empty()) return refused_pattern("Null prefix/suffix not allowed");
    if (matcher.kind == Matcher::Kind::NotWildcard) {
        SKYLENS_TRY(Wildcard wildcard, parse_wildcard(text));
        matcher.wildcards.push_back(std::move(wildcard));
    } else {
        matcher.texts.push_back(affix ? text : fold_case(text));
    }
    return Ok{};
}

Result<Matcher::Kind> anything_but_kind(JsonTokens& tokens) {
    if (tokens.next() != Kind::FieldName)
        return refused_at(tokens, "Anything-But expression name not found");
    const std::string& name = tokens.text();
    if (name == "equals-ignore-case") return Matcher::Kind::NotTextIgnoringCase;
    if (name == "prefix") return Matcher::Kind::NotPrefix;
    if (name == "suffix") return Matcher::Kind::NotSuffix;
    if (name == "wildcard") return Matcher::Kind::NotWildcard;
    return refused_pattern("Unsupported anything-but pattern: " + name);
}

Status read_unwanted(JsonTokens& tokens, Kind kind, bool inner, Matcher& matcher) {
    if (kind != Kind::StartArray && kind != Kind::Text && kind != Kind::Number) {
        return refused_at(tokens,
                          "Value of anything-but must be an array or single string/number value.");
    }
    const auto add = inner ? add_unwanted_pattern : add_unwanted;
    if (kind != Kind::StartArray) return add(tokens, kind, matcher);
    while ((kind = tokens.next()) != Kind::EndArray)
        SKYLENS_TRY_OK(add(tokens, kind, matcher));
    if (!inner && matcher.texts.empty() == matcher.numbers.empty()) {
        return refused_pattern(
            "Inside anything but list, either all values are number or string, mixed type is not "
            "supported");
    }
    return Ok{};
}

Result<Matcher> read_anything_but(JsonTokens& tokens) {
    Matcher matcher;
    matcher.kind = Matcher::Kind::NotText;
    Kind kind = tokens.next();
    const bool inner = kind == Kind::StartObject;
    if (inner) {
        SKYLENS_TRY(matcher.kind, anything_but_kind(tokens));
        kind = tokens.next();
    }
    SKYLENS_TRY_OK(read_unwanted(tokens, kind, inner, matcher));
    if (!matcher.numbers.empty()) matcher.kind = Matcher::Kind::NotNumber;
    SKYLENS_TRY_OK(expect(tokens, Kind::EndObject, kTooMany));
    if (inner) SKYLENS_TRY_OK(expect(tokens, Kind::EndObject, kTooMany));
    return matcher;
}

}  // namespace

Failure refused_pattern(std::string reason) {
    return Failure{"InvalidEventPatternException", std::move(reason)};
}

bool parse_pattern_number(const std::string& digits, double& number) {
    const Result<Value> value = parse_json(digits);
    if (!value.ok() || !value.value().is_number()) return false;
    number = value.value().as_double();
    if (number != 0.0) return true;
    // A number that is too small for a double reads as zero.
    return digits.substr(0, digits.find_first_of("eE")).find_first_of("123456789") ==
           std::string::npos;
}

Result<Matcher> read_match_expression(JsonTokens& tokens) {
    if (tokens.next() != Kind::FieldName)
        return refused_at(tokens, "Match expression name not found");
    const std::string name = tokens.text();
    if (name == "exactly") return read_exactly(tokens);
    if (name == "prefix") return read_affix(tokens, true);
    if (name == "suffix") return read_affix(tokens, false);
    if (name == "numeric") return read_numeric(tokens);
    if (name == "anything-but") return read_anything_but(tokens);
    if (name == "exists") return read_exists(tokens);
    if (name == "cidr") return read_cidr(tokens);
    if (name == "equals-ignore-case")
        return read_equals_ignore_case(tokens, Matcher::Kind::TextIgnoringCase);
    if (name == "wildcard") return read_wildcard(tokens);
    return refused_pattern("Unrecognized match type " + name);
}

}  // namespace skylens::events
