#include "services/events/target_input.h"

#include <map>

#include "services/events/json_path.h"
#include "services/events/lookup.h"
#include "services/events/state.h"

namespace skylens::events {
namespace {

constexpr const char* kReserved[] = {"aws.events.rule-arn", "aws.events.rule-name",
                                     "aws.events.event.ingestion-time", "aws.events.event",
                                     "aws.events.event.json"};

bool is_reserved(std::string_view name) {
    for (const char* const reserved : kReserved) {
        if (name == reserved) return true;
    }
    return false;
}

bool is_name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.';
}

// The name inside <name> at `at`; empty when it is no placeholder.
std::string_view placeholder_at(std::string_view text, std::size_t at) {
    if (text[at] != '<') return {};
    std::size_t end = at + 1;
    while (end < text.size() && is_name_character(text[end]))
        ++end;
    if (end >= text.size() || text[end] != '>') return {};
    return text.substr(at + 1, end - at - 1);
}

Status check_transformer(const Value& transformer, std::string_view id) {
    const Value& paths = transformer["InputPathsMap"];
    for (const Value::Member& path : paths.members()) {
        if (path.key.view().substr(0, 3) == "AWS") {
            return invalid(
                join("InputPathsMap for target ", id, " contains invalid key ", path.key, "."));
        }
        if (!parse_json_path(path.value.as_string()).has_value()) {
            return invalid(join("JsonPath for target ", id, " is invalid."));
        }
    }
    const std::string_view text = transformer["InputTemplate"].as_string();
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view name = placeholder_at(text, i);
        if (name.empty() || paths.contains(name) || is_reserved(name)) continue;
        return invalid(
            join("InputTemplate for target ", id, " contains invalid placeholder ", name, "."));
    }
    return Ok{};
}

using Variables = std::map<std::string, Value, std::less<>>;

Variables variables_of(const Value& transformer, const Value& event, const Str& rule_name,
                       const Str& rule_arn, const Str& ingestion_time) {
    Variables variables;
    for (const Value::Member& path : transformer["InputPathsMap"].members()) {
        const std::optional<JsonPath> parsed = parse_json_path(path.value.as_string());
        const std::optional<Value> found =
            parsed.has_value() ? find_path(*parsed, event) : std::nullopt;
        variables[path.key.string()] = found.has_value() ? *found : Value("");
    }
    Value bare = Value::object();
    for (const Value::Member& member : event.members()) {
        if (member.key == "detail") continue;
        bare.set(member.key == "detail-type" ? Str("detailType") : member.key, member.value);
    }
    variables[kReserved[0]] = rule_arn;
    variables[kReserved[1]] = rule_name;
    variables[kReserved[2]] = ingestion_time;
    variables[kReserved[3]] = bare;
    variables[kReserved[4]] = event;
    return variables;
}

// A value inside a quoted text: plain, but escaped so that the quotes around it still fit.
std::string quoted_form(const Value& value) {
    const std::string plain = value.is_string() ? std::string(value.as_string()) : to_json(value);
    const std::string json = to_json(Value(plain));
    return json.substr(1, json.size() - 2);
}

std::string fill(std::string_view text, const Variables& variables) {
    std::string out;
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view name = placeholder_at(text, i);
        const auto found = name.empty() ? variables.end() : variables.find(name);
        if (found != variables.end()) {
            out += quoted ? quoted_form(found->second) : to_json(found->second);
            i += name.size() + 1;
            continue;
        }
        if (text[i] == '"' && (i == 0 || text[i - 1] != '\\')) quoted = !quoted;
        out.push_back(text[i]);
    }
    return out;
}

}  // namespace

Status check_target_input(const Value& target) {
    const std::string_view id = target["Id"].as_string();
    const int given = (target.contains("Input") ? 1 : 0) + (target.contains("InputPath") ? 1 : 0) +
                      (target.contains("InputTransformer") ? 1 : 0);
    if (given > 1) {
        return invalid(
            join("Only one of Input, InputPath, or InputTransformer must be provided for target ",
                 id, "."));
    }
    if (target.contains("Input") && !parse_json(target["Input"].as_string()).ok()) {
        return invalid(join("Input for target ", id, " is not a valid JSON text."));
    }
    if (target.contains("InputPath") &&
        !parse_json_path(target["InputPath"].as_string()).has_value()) {
        return invalid(join("JsonPath for target ", id, " is invalid."));
    }
    if (target.contains("InputTransformer"))
        return check_transformer(target["InputTransformer"], id);
    return Ok{};
}

std::string target_payload(const Value& settings, const Value& event, const Str& rule_name,
                           const Str& rule_arn, const Str& ingestion_time) {
    if (settings.contains("Input")) return settings["Input"].as_str().string();
    if (settings.contains("InputPath")) {
        const std::optional<JsonPath> path = parse_json_path(settings["InputPath"].as_string());
        const std::optional<Value> found =
            path.has_value() ? find_path(*path, event) : std::nullopt;
        return found.has_value() ? to_json(*found) : "null";
    }
    if (settings.contains("InputTransformer")) {
        const Value& transformer = settings["InputTransformer"];
        return fill(transformer["InputTemplate"].as_string(),
                    variables_of(transformer, event, rule_name, rule_arn, ingestion_time));
    }
    return to_json(event);
}

}  // namespace skylens::events
