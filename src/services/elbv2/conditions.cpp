#include <algorithm>

#include "base/cidr.h"
#include "base/text.h"
#include "services/elbv2/actions.h"
#include "services/elbv2/errors.h"

namespace skylens::elbv2 {
namespace {

constexpr std::size_t kValuesMax = 5;     // in one rule, all conditions together
constexpr std::size_t kPatternMax = 128;  // characters

struct FieldRow {
    const char* field;
    const char* config;  // the member with its values
};

constexpr FieldRow kFields[] = {
    {"path-pattern", "PathPatternConfig"}, {"host-header", "HostHeaderConfig"},
    {"http-header", "HttpHeaderConfig"},   {"http-request-method", "HttpRequestMethodConfig"},
    {"query-string", "QueryStringConfig"}, {"source-ip", "SourceIpConfig"},
};

const FieldRow* find_field(std::string_view field) {
    for (const FieldRow& row : kFields) {
        if (field == row.field) return &row;
    }
    return nullptr;
}

Status check_pattern(std::string_view field, std::string_view value) {
    if (value.empty()) return validation("A condition value must be specified");
    if (value.size() > kPatternMax) {
        return validation("The '", field, "' value is too long; the limit is '",
                          static_cast<std::int64_t>(kPatternMax), "'");
    }
    if (field == "source-ip" && !parse_ipv4_cidr(value) && !parse_ipv6_cidr(value)) {
        return validation("Condition value '", value, "' is not a valid CIDR block");
    }
    if (field == "http-request-method") {
        const bool good = std::all_of(value.begin(), value.end(), [](char c) {
            return (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
        });
        if (!good || value.size() > 40) {
            return validation("Condition value '", value,
                              "' contains a character that is not "
                              "valid");
        }
    }
    const bool host = field == "host-header";
    const bool bad = host && value.find('/') != std::string_view::npos;
    if (!bad) return Ok{};
    return validation("Condition value '", value, "' contains a character that is not valid");
}

Status read_values(const Value& given, const FieldRow& row, Condition& condition) {
    const Value& config = given[std::string_view(row.config)];
    if (config.contains("RegexValues") || given.contains("RegexValues")) {
        return aws::not_simulated("A condition with regular expressions");
    }
    if (condition.field == "query-string") {
        for (const Value& pair : config["Values"].elements()) {
            if (pair["Value"].as_string().empty()) {
                return validation("A condition value must be specified");
            }
            condition.pairs.push_back({pair["Key"].as_str(), pair["Value"].as_str()});
        }
        return Ok{};
    }
    if (given.contains("Values") && config.is_object()) {
        return validation("You cannot specify both 'Values' and '", row.config, "'");
    }
    const Value& values = config.is_object() ? config["Values"] : given["Values"];
    for (const Value& value : values.elements()) {
        SKYLENS_TRY_OK(check_pattern(condition.field, value.as_string()));
        condition.values.push_back(value.as_str());
    }
    if (condition.field != "http-header") return Ok{};
    condition.header = config["HttpHeaderName"].as_str();
    if (condition.header.empty()) return validation("A header name must be specified");
    return Ok{};
}

Result<Condition> read_condition(const Value& given) {
    Condition condition;
    condition.field = given["Field"].as_str();
    if (condition.field.empty()) return validation("A condition field must be specified");
    const FieldRow* const row = find_field(condition.field);
    if (row == nullptr) {
        return validation("Condition field '", condition.field,
                          "' must be one of '[path-pattern, host-header, http-header, "
                          "http-request-method, query-string, source-ip]'");
    }
    SKYLENS_TRY_OK(read_values(given, *row, condition));
    if (condition.values.empty() && condition.pairs.empty()) {
        return validation("A condition value must be specified");
    }
    return condition;
}

Value texts(const std::vector<Str>& values) {
    Value list = Value::array();
    for (const Str& value : values)
        list.push(value);
    return list;
}

Value condition_value(const Condition& condition) {
    Value value = Value::object({{"Field", condition.field}});
    const FieldRow& row = *find_field(condition.field);
    Value config = Value::object();
    if (condition.field == "query-string") {
        Value list = Value::array();
        for (const QueryPair& pair : condition.pairs) {
            Value shown = Value::object();
            if (!pair.key.empty()) shown.set("Key", pair.key);
            list.push(shown.set("Value", pair.value));
        }
        config.set("Values", std::move(list));
    } else {
        if (!condition.header.empty()) config.set("HttpHeaderName", condition.header);
        config.set("Values", texts(condition.values));
    }
    const bool plain = condition.field == "path-pattern" || condition.field == "host-header";
    if (plain) value.set("Values", texts(condition.values));
    return value.set(Str(std::string_view(row.config)), std::move(config));
}

}  // namespace

Result<std::vector<Condition>> read_conditions(const Value& given) {
    std::vector<Condition> conditions;
    if (given.empty()) return validation("A condition must be specified");
    std::size_t values = 0;
    for (const Value& element : given.elements()) {
        SKYLENS_TRY(Condition condition, read_condition(element));
        const bool once = condition.field != "http-header" && condition.field != "query-string";
        for (const Condition& other : conditions) {
            if (once && other.field == condition.field) {
                return validation("A rule can only have one '", condition.field, "' condition");
            }
        }
        values += condition.values.size() + condition.pairs.size();
        conditions.push_back(std::move(condition));
    }
    if (values > kValuesMax) {
        return validation("A rule can only have '", static_cast<std::int64_t>(kValuesMax),
                          "' condition values");
    }
    return conditions;
}

Value conditions_value(const std::vector<Condition>& conditions) {
    Value list = Value::array();
    for (const Condition& condition : conditions)
        list.push(condition_value(condition));
    return list;
}

}  // namespace skylens::elbv2
