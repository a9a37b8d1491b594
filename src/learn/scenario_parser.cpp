// JSON to Step and Condition.
#include <algorithm>

#include "aws/place.h"
#include "base/text.h"
#include "learn/form.h"
#include "learn/interventions.h"
#include "learn/scenario.h"
#include "services/events/pattern.h"

namespace skylens::learn {
namespace {

constexpr int kConditionDepthMax = 16;

// "ec2:RunInstances" into its two halves.
Status split_call(const Value& call, const std::string& where, Str& service, Str& operation) {
    const std::string_view text = call.as_string();
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == text.size())
        return refused(where, "must be service:Operation, such as ec2:RunInstances");
    service = Str(text.substr(0, colon));
    operation = Str(text.substr(colon + 1));
    return Ok{};
}

Result<events::Pattern> parse_pattern(const Value& pattern, const std::string& where) {
    auto compiled = events::compile_pattern_value(pattern);
    if (!compiled.ok()) return refused(where, compiled.error().message);
    return compiled;
}

struct ConditionParser {
    std::vector<events::Pattern>& event_patterns;
    const FieldIds* fields;

    Result<Condition> parse(const Value& json, const std::string& where, int depth) {
        if (depth > kConditionDepthMax) return refused(where, "conditions nested too deeply");
        if (!json.is_object())
            return refused(where, join("a condition must be an object, not ", kind_of(json)));
        if (json.contains("all")) return group(Condition::Kind::All, json, "all", where, depth);
        if (json.contains("any")) return group(Condition::Kind::Any, json, "any", where, depth);
        if (json.contains("not")) return negation(json, where, depth);
        if (json.contains("event")) return event(json, where);
        if (json.contains("read")) return read(json, where);
        if (json.contains("answer")) return answer(json, where);
        const std::string what =
            json.empty() ? "empty condition"
                         : join("unknown condition '", json.members().front().key.view(), "'");
        return refused(where, what + "; known: all, any, not, event, read, answer");
    }

    Result<Condition> group(Condition::Kind kind, const Value& json, const char* name,
                            const std::string& where, int depth) {
        SKYLENS_TRY_OK(check_form(json, where, {{name, Form::List}}));
        const Value& list = json[std::string_view(name)];
        if (list.empty()) return refused(join(where, "/", name), "needs at least one condition");
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
        SKYLENS_TRY_OK(check_form(json, where, {{"not"}}));
        Condition condition;
        condition.kind = Condition::Kind::Not;
        condition.where = Str(where);
        SKYLENS_TRY(Condition inner, parse(json["not"], where + "/not", depth + 1));
        condition.parts.push_back(std::move(inner));
        return condition;
    }

    Result<Condition> event(const Value& json, const std::string& where) {
        SKYLENS_TRY_OK(check_form(json, where, {{"event", Form::Object}}));
        SKYLENS_TRY(events::Pattern pattern, parse_pattern(json["event"], where + "/event"));
        Condition condition;
        condition.kind = Condition::Kind::Event;
        condition.where = Str(where);
        condition.event = static_cast<std::uint32_t>(event_patterns.size());
        event_patterns.push_back(std::move(pattern));
        return condition;
    }

    static Result<Condition> read(const Value& json, const std::string& where) {
        SKYLENS_TRY_OK(check_form(json, where,
                                  {{"read", Form::Text},
                                   {"params", Form::Object},
                                   {"matches", Form::Object, true},
                                   {"as", Form::Text},
                                   {"account", Form::Text},
                                   {"region", Form::Text}}));
        Condition condition;
        condition.kind = Condition::Kind::Read;
        condition.where = Str(where);
        SKYLENS_TRY_OK(
            split_call(json["read"], where + "/read", condition.service, condition.operation));
        SKYLENS_TRY(condition.pattern, parse_pattern(json["matches"], where + "/matches"));
        condition.params = json.contains("params") ? json["params"] : Value::object();
        if (json.contains("as")) condition.as = json["as"].as_str();
        condition.account = json["account"].as_str();
        condition.region = json["region"].as_str();
        return condition;
    }

    Result<Condition> answer(const Value& json, const std::string& where) const {
        if (fields == nullptr) return refused(where, "nobody answers here");
        SKYLENS_TRY_OK(check_form(json, where, {{"answer", Form::Object}}));
        const std::string place = where + "/answer";
        const Value& inner = json["answer"];
        SKYLENS_TRY_OK(check_form(inner, place,
                                  {{"field", Form::Text, true},
                                   {"equals"},
                                   {"oneOf", Form::List},
                                   {"like", Form::Text},
                                   {"near", Form::Text},
                                   {"within", Form::Text}}));
        SKYLENS_TRY_OK(check_expected(inner, place));
        Condition condition;
        condition.kind = Condition::Kind::Answer;
        condition.where = Str(where);
        condition.field = inner["field"].as_str();
        if (std::find(fields->begin(), fields->end(), condition.field) == fields->end()) {
            return refused(place + "/field",
                           join("the task has no field '", condition.field.view(), "'"));
        }
        condition.expected = inner;
        return condition;
    }

    static Status check_expected(const Value& inner, const std::string& where) {
        bool any = false;
        for (const char* name : {"equals", "oneOf", "like", "near"})
            any = any || inner.contains(name);
        if (!any) return refused(where, "needs equals, oneOf, like or near");
        const Value& equals = inner["equals"];
        if (inner.contains("equals") && !equals.is_string() && !equals.is_number() &&
            !equals.is_bool())
            return refused(where + "/equals",
                           join("must be text, a number, true or false, not ", kind_of(equals)));
        if (inner.contains("oneOf") && inner["oneOf"].empty())
            return refused(where + "/oneOf", "needs at least one value");
        const std::string_view near = inner["near"].as_string();
        if (inner.contains("near") && near.find('$') == std::string_view::npos) {
            const auto time = time_at(inner["near"], where + "/near");
            if (!time.ok()) return time.error();
        }
        if (!inner.contains("within")) return Ok{};
        if (!inner.contains("near")) return refused(where + "/within", "belongs to near");
        const auto within = duration_at(inner["within"], where + "/within");
        return within.ok() ? Status(Ok{}) : Status(within.error());
    }
};

Status parse_call(const Value& json, const std::string& where, Step& step) {
    SKYLENS_TRY_OK(check_form(json, where,
                              {{"as", Form::Text},
                               {"account", Form::Text},
                               {"region", Form::Text},
                               {"call", Form::Text},
                               {"params", Form::Object},
                               {"save", Form::Object},
                               {"sourceIp", Form::Text},
                               {"userAgent", Form::Text},
                               {"refused", Form::Text}}));
    step.source_ip = json["sourceIp"].as_str();
    step.user_agent = json["userAgent"].as_str();
    step.expected_error = json["refused"].as_str();
    SKYLENS_TRY_OK(split_call(json["call"], where + "/call", step.service, step.operation));
    step.params = json.contains("params") ? json["params"] : Value::object();
    step.save = json["save"];
    for (const Value::Member& saved : step.save.members()) {
        if (saved.value.as_string().substr(0, 1) != "/") {
            return refused(member_of(where + "/save", saved.key),
                           "must be a JSON pointer such as /GroupId");
        }
    }
    return Ok{};
}

// "cpu.ramp.to: a number is needed" as a place in the file.
Failure intervention_refused(const Error& error, const std::string& where) {
    const std::size_t colon = std::min(error.message.find(": "), error.message.size());
    std::string place = where;
    const std::string path = error.message.substr(0, colon);
    if (path != "workload" && path != "fault") {
        for (const std::string_view part : split(path, '.'))
            place = member_of(place, part);
    }
    return refused(place, error.message.substr(std::min(colon + 2, error.message.size())));
}

Status check_details(std::string_view kind, const Value& details, const std::string& where) {
    if (!details.is_object())
        return refused(where, join("must be an object, not ", kind_of(details)));
    const Status known = check_intervention(kind, details);
    return known.ok() ? known : Status(intervention_refused(known.error(), where));
}

Status parse_intervention(std::string_view kind, const Value& json, const std::string& where,
                          Step& step) {
    SKYLENS_TRY_OK(check_form(
        json, where, {{kind, Form::Object}, {"account", Form::Text}, {"region", Form::Text}}));
    step.details = json[kind];
    return check_details(kind, step.details, member_of(where, kind));
}

Status parse_fault(const Value& json, const std::string& where, Step& step) {
    return parse_intervention("fault", json, where, step);
}

Status parse_agent(const Value& json, const std::string& where, Step& step) {
    return parse_intervention("agent", json, where, step);
}

Status parse_workload_step(const Value& json, const std::string& where, Step& step) {
    return parse_intervention("workload", json, where, step);
}

}  // namespace

Status check_workload(const Value& details, const std::string& where) {
    return check_details("workload", details, where);
}

namespace {

Status parse_answer(const Value& json, const std::string& where, Step& step) {
    SKYLENS_TRY_OK(check_form(json, where, {{"answer", Form::Object}}));
    step.details = json["answer"];
    return check_form(
        step.details, where + "/answer",
        {{"task", Form::Text}, {"field", Form::Text, true}, {"value", Form::Text, true}});
}

Status parse_confirm(const Value& json, const std::string& where, Step& step) {
    SKYLENS_TRY_OK(check_form(json, where,
                              {{"as", Form::Text},
                               {"account", Form::Text},
                               {"region", Form::Text},
                               {"confirm", Form::Text}}));
    step.address = json["confirm"].as_str();
    return Ok{};
}

Status parse_sign_in(const Value& json, const std::string& where, Step& step) {
    SKYLENS_TRY_OK(check_form(
        json, where, {{"signin", Form::Object}, {"account", Form::Text}, {"region", Form::Text}}));
    step.details = json["signin"];
    return check_form(step.details, where + "/signin",
                      {{"user", Form::Text, true},
                       {"success", Form::Flag},
                       {"mfa", Form::Flag},
                       {"sourceIp", Form::Text},
                       {"userAgent", Form::Text}});
}

Status parse_advance(const Value& json, const std::string& where, Step& step) {
    SKYLENS_TRY_OK(check_form(json, where, {{"advance", Form::Text}}));
    SKYLENS_TRY(step.advance, duration_at(json["advance"], where + "/advance"));
    return Ok{};
}

Status parse_say(const Value& json, const std::string& where, Step& step) {
    SKYLENS_TRY_OK(check_form(json, where, {{"say", Form::Texts}}));
    step.say = LocalizedText(json["say"]);
    return Ok{};
}

struct StepKind {
    const char* name;
    Step::Kind kind;
    Status (*parse)(const Value&, const std::string&, Step&);
    bool in_setup;
    bool in_timeline;
    bool played;
};

constexpr StepKind kStepKinds[] = {
    {"call", Step::Kind::Call, parse_call, true, true, true},
    {"advance", Step::Kind::Advance, parse_advance, true, false, true},
    {"say", Step::Kind::Say, parse_say, false, true, false},
    {"fault", Step::Kind::Fault, parse_fault, true, true, true},
    {"workload", Step::Kind::Workload, parse_workload_step, true, true, true},
    {"agent", Step::Kind::Agent, parse_agent, true, true, true},
    {"answer", Step::Kind::Answer, parse_answer, false, false, true},
    {"confirm", Step::Kind::Confirm, parse_confirm, true, true, true},
    {"signin", Step::Kind::SignIn, parse_sign_in, true, true, true},
};

bool allowed(const StepKind& kind, StepPlace place) {
    if (place == StepPlace::Setup) return kind.in_setup;
    return place == StepPlace::Timeline ? kind.in_timeline : kind.played;
}

}  // namespace

Result<Condition> parse_condition(const Value& json, const std::string& where,
                                  std::vector<events::Pattern>& event_patterns,
                                  const FieldIds* fields) {
    return ConditionParser{event_patterns, fields}.parse(json, where, 0);
}

Result<Step> parse_step(const Value& json, const std::string& where, StepPlace place) {
    if (!json.is_object())
        return refused(where, join("a step must be an object, not ", kind_of(json)));
    Value own = json;
    if (place == StepPlace::Timeline) {  // The moment belongs to the item, not to the step.
        own.erase("at");
        own.erase("when");
    }
    Step step;
    step.where = Str(where);
    std::string known;
    for (const StepKind& kind : kStepKinds) {
        if (!allowed(kind, place)) continue;
        known += join(known.empty() ? "" : ", ", kind.name);
        if (!own.contains(kind.name)) continue;
        SKYLENS_TRY_OK(kind.parse(own, where, step));
        step.kind = kind.kind;
        if (own.contains("as")) step.as = own["as"].as_str();
        step.account = own["account"].as_str();
        step.region = own["region"].as_str();
        return step;
    }
    return refused(where, "a step here needs one of " + known);
}

Status check_region(std::string_view region, const std::string& where) {
    if (aws::find_region(region) != aws::kNoRegion) return Ok{};
    return refused(where, join("there is no Region '", region, "'"));
}

Status check_profile(std::string_view profile, const std::string& where) {
    if (profile == "realistic" || profile == "instant") return Ok{};
    return refused(where, "must be realistic or instant");
}

// The tasks of the exam guide, by domain.
Status check_exam_task(std::string_view task, const std::string& where) {
    constexpr std::string_view kExam = "SAA-C03:";
    constexpr char kTasks[] = {'3', '2', '5', '4'};
    if (task.size() == kExam.size() + 3 && task.substr(0, kExam.size()) == kExam) {
        const char domain = task[kExam.size()];
        const char number = task.back();
        const bool known = domain >= '1' && domain <= '4' && task[kExam.size() + 1] == '.' &&
                           number >= '1' && number <= kTasks[domain - '1'];
        if (known) return Ok{};
    }
    return refused(where, join("'", task, "' is no task of the exam, such as SAA-C03:1.2"));
}

Status check_id(std::string_view id, const std::string& where) {
    for (const char c : id) {
        const bool good = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
        if (!good) return refused(where, "must consist of a-z, 0-9 and -");
    }
    return Ok{};
}

}  // namespace skylens::learn
