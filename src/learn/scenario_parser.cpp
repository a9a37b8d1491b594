// JSON to Step and Condition.
#include "base/text.h"
#include "learn/scenario.h"
#include "services/events/pattern.h"

namespace skylens::learn {
namespace {

constexpr int kConditionDepthMax = 16;

// "ec2:RunInstances" into its two halves.
bool split_call(std::string_view call, Str& service, Str& operation) {
    const std::size_t colon = call.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == call.size()) return false;
    service = Str(call.substr(0, colon));
    operation = Str(call.substr(colon + 1));
    return true;
}

Status check_members(const Value& json, const std::string& where,
                     std::initializer_list<std::string_view> known) {
    if (!json.is_object()) return refused(where, "must be an object");
    for (const Value::Member& member : json.members()) {
        bool found = false;
        for (const std::string_view name : known)
            found = found || member.key == name;
        if (!found) return refused(where, join("unknown member '", member.key.view(), "'"));
    }
    return Ok{};
}

Result<events::Pattern> parse_pattern(const Value& pattern, const std::string& where) {
    auto compiled = events::compile_pattern_value(pattern);
    if (!compiled.ok()) return refused(where, compiled.error().message);
    return compiled;
}

struct ConditionParser {
    std::vector<events::Pattern>& event_patterns;

    Result<Condition> parse(const Value& json, const std::string& where, int depth) {
        if (depth > kConditionDepthMax) return refused(where, "conditions nested too deeply");
        if (!json.is_object()) return refused(where, "a condition must be an object");
        Condition condition;
        condition.where = Str(where);
        if (json.contains("all")) return group(Condition::Kind::All, json, "all", where, depth);
        if (json.contains("any")) return group(Condition::Kind::Any, json, "any", where, depth);
        if (json.contains("not")) return negation(json, where, depth);
        if (json.contains("event")) return event(json, where);
        if (json.contains("read")) return read(json, where);
        if (json.contains("answer")) return answer(json, where);
        const std::string name = json.empty() ? "" : json.members().front().key.string();
        return refused(where,
                       "unknown condition '" + name + "' (all, any, not, event, read, answer)");
    }

    Result<Condition> group(Condition::Kind kind, const Value& json, const char* name,
                            const std::string& where, int depth) {
        SKYLENS_TRY_OK(check_members(json, where, {name}));
        const Value& list = json[std::string_view(name)];
        if (!list.is_array() || list.empty()) return refused(where, "needs a list of conditions");
        Condition condition;
        condition.kind = kind;
        condition.where = Str(where);
        std::int64_t index = 0;
        for (const Value& part : list.elements()) {
            SKYLENS_TRY(Condition parsed,
                        parse(part, join(where, "/", name, "/", index++), depth + 1));
            condition.parts.push_back(std::move(parsed));
        }
        return condition;
    }

    Result<Condition> negation(const Value& json, const std::string& where, int depth) {
        SKYLENS_TRY_OK(check_members(json, where, {"not"}));
        Condition condition;
        condition.kind = Condition::Kind::Not;
        condition.where = Str(where);
        SKYLENS_TRY(Condition inner, parse(json["not"], where + "/not", depth + 1));
        condition.parts.push_back(std::move(inner));
        return condition;
    }

    Result<Condition> event(const Value& json, const std::string& where) {
        SKYLENS_TRY_OK(check_members(json, where, {"event"}));
        SKYLENS_TRY(events::Pattern pattern, parse_pattern(json["event"], where + "/event"));
        Condition condition;
        condition.kind = Condition::Kind::Event;
        condition.where = Str(where);
        condition.event = static_cast<std::uint32_t>(event_patterns.size());
        event_patterns.push_back(std::move(pattern));
        return condition;
    }

    static Result<Condition> read(const Value& json, const std::string& where) {
        SKYLENS_TRY_OK(
            check_members(json, where, {"read", "params", "matches", "as", "account", "region"}));
        Condition condition;
        condition.kind = Condition::Kind::Read;
        condition.where = Str(where);
        if (!split_call(json["read"].as_string(), condition.service, condition.operation)) {
            return refused(where + "/read", "must be service:Operation");
        }
        SKYLENS_TRY(condition.pattern, parse_pattern(json["matches"], where + "/matches"));
        condition.params = json.contains("params") ? json["params"] : Value::object();
        if (json.contains("as")) condition.as = json["as"].as_str();
        condition.account = json["account"].as_str();
        condition.region = json["region"].as_str();
        return condition;
    }

    static Result<Condition> answer(const Value& json, const std::string& where) {
        SKYLENS_TRY_OK(check_members(json, where, {"answer"}));
        const Value& inner = json["answer"];
        SKYLENS_TRY_OK(check_members(inner, where + "/answer",
                                     {"field", "equals", "oneOf", "like", "near", "within"}));
        if (inner["field"].as_string().empty()) return refused(where + "/answer", "needs a field");
        if (inner.size() < 2)
            return refused(where + "/answer", "needs equals, oneOf, like or near");
        Condition condition;
        condition.kind = Condition::Kind::Answer;
        condition.where = Str(where);
        condition.field = inner["field"].as_str();
        condition.expected = inner;
        return condition;
    }
};

Result<Step> parse_call(const Value& json, const std::string& where, Step step) {
    SKYLENS_TRY_OK(check_members(
        json, where, {"as", "account", "region", "call", "params", "save", "at", "when"}));
    if (!split_call(json["call"].as_string(), step.service, step.operation)) {
        return refused(where + "/call", "must be service:Operation");
    }
    step.kind = Step::Kind::Call;
    step.params = json.contains("params") ? json["params"] : Value::object();
    step.save = json["save"];
    for (const Value::Member& saved : step.save.members()) {
        if (saved.value.as_string().substr(0, 1) != "/") {
            return refused(where + "/save/" + saved.key.string(),
                           "must be a JSON pointer such as /GroupId");
        }
    }
    return step;
}

}  // namespace

Error refused(const std::string& where, const std::string& what) {
    return Error{"InvalidScenario", (where.empty() ? std::string("/") : where) + ": " + what};
}

Result<Condition> parse_condition(const Value& json, const std::string& where,
                                  std::vector<events::Pattern>& event_patterns) {
    return ConditionParser{event_patterns}.parse(json, where, 0);
}

Result<Step> parse_step(const Value& json, const std::string& where) {
    if (!json.is_object()) return refused(where, "a step must be an object");
    Step step;
    step.where = Str(where);
    if (json.contains("as")) step.as = json["as"].as_str();
    step.account = json["account"].as_str();
    step.region = json["region"].as_str();
    if (json.contains("call")) return parse_call(json, where, std::move(step));
    if (json.contains("advance")) {
        SKYLENS_TRY_OK(check_members(json, where, {"advance"}));
        const auto duration = parse_duration(json["advance"].as_string());
        if (!duration.ok()) return refused(where + "/advance", duration.error().message);
        step.kind = Step::Kind::Advance;
        step.advance = duration.value();
        return step;
    }
    const struct {
        const char* name;
        Step::Kind kind;
    } kKinds[] = {{"fault", Step::Kind::Fault},
                  {"workload", Step::Kind::Workload},
                  {"answer", Step::Kind::Answer}};
    for (const auto& row : kKinds) {
        if (!json.contains(row.name)) continue;
        SKYLENS_TRY_OK(check_members(json, where, {row.name, "at", "when", "account", "region"}));
        step.kind = row.kind;
        step.details = json[std::string_view(row.name)];
        if (!step.details.is_object()) return refused(where, join(row.name, " must be an object"));
        return step;
    }
    if (json.contains("say")) {
        SKYLENS_TRY_OK(check_members(json, where, {"say", "at", "when"}));
        step.kind = Step::Kind::Say;
        step.say = LocalizedText(json["say"]);
        return step;
    }
    return refused(where, "a step needs call, advance, say, fault, workload or answer");
}

}  // namespace skylens::learn
