#include "learn/scenario.h"

#include "base/assets.h"
#include "learn/form.h"

namespace skylens::learn {
namespace {

constexpr std::size_t kTasksMax = 50;

Status check_range(const Value& value, const std::string& where, std::int64_t low,
                   std::int64_t high) {
    if (value.is_null() || (value.as_int() >= low && value.as_int() <= high)) return Ok{};
    return refused(where, join("must be ", low, " to ", high));
}

std::vector<Str> texts_of(const Value& list) {
    std::vector<Str> out;
    for (const Value& text : list.elements())
        out.push_back(text.as_str());
    return out;
}

// Reads one scenario file top to bottom; the first problem ends it.
class Parser {
  public:
    explicit Parser(const Value& json) : json_(json) {}

    Result<Scenario> parse() {
        SKYLENS_TRY_OK(parse_head());
        SKYLENS_TRY_OK(parse_steps("setup", StepPlace::Setup, scenario_.setup));
        SKYLENS_TRY_OK(parse_workloads());
        SKYLENS_TRY_OK(parse_timeline());
        SKYLENS_TRY_OK(parse_tasks());
        SKYLENS_TRY_OK(parse_steps("solution", StepPlace::Played, scenario_.solution));
        SKYLENS_TRY_OK(check_answers());
        scenario_.source = json_;
        return std::move(scenario_);
    }

  private:
    Status parse_head() {
        if (json_.is_object() && json_["format"].as_string() != "skylens.scenario/1")
            return refused("/format", "must be \"skylens.scenario/1\"");
        SKYLENS_TRY_OK(
            check_form(json_, "", {{"$schema", Form::Text},        {"format", Form::Text, true},
                                   {"id", Form::Text, true},       {"version", Form::Whole},
                                   {"title", Form::Texts, true},   {"minutes", Form::Whole, true},
                                   {"level", Form::Text, true},    {"facts", Form::TextList, true},
                                   {"exam", Form::TextList, true}, {"seed", Form::Whole},
                                   {"start", Form::Text, true},    {"region", Form::Text},
                                   {"profile", Form::Text},        {"learner", Form::Text},
                                   {"brief", Form::Texts, true},   {"setup", Form::List},
                                   {"workloads", Form::List},      {"timeline", Form::List},
                                   {"tasks", Form::List, true},    {"solution", Form::List, true},
                                   {"debrief", Form::Texts, true}, {"quiz", Form::TextList}}));
        scenario_.id = json_["id"].as_str();
        SKYLENS_TRY_OK(check_id(scenario_.id, "/id"));
        scenario_.title = LocalizedText(json_["title"]);
        scenario_.brief = LocalizedText(json_["brief"]);
        scenario_.debrief = LocalizedText(json_["debrief"]);
        scenario_.minutes = json_["minutes"].as_int();
        SKYLENS_TRY_OK(check_range(json_["minutes"], "/minutes", 1, 600));
        SKYLENS_TRY_OK(check_range(json_["version"], "/version", 1, 1'000'000));
        if (json_.contains("version")) scenario_.version = json_["version"].as_int();
        scenario_.level = json_["level"].as_str();
        if (scenario_.level != "starter" && scenario_.level != "intermediate" &&
            scenario_.level != "advanced")
            return refused("/level", "must be starter, intermediate or advanced");
        scenario_.facts = texts_of(json_["facts"]);
        scenario_.exam = texts_of(json_["exam"]);
        for (std::size_t i = 0; i < scenario_.exam.size(); ++i) {
            SKYLENS_TRY_OK(
                check_exam_task(scenario_.exam[i], join("/exam/", static_cast<std::int64_t>(i))));
        }
        scenario_.quiz = texts_of(json_["quiz"]);
        return parse_stage();
    }

    Status parse_stage() {
        SKYLENS_TRY_OK(check_range(json_["seed"], "/seed", 0, kSeedMax));
        if (json_.contains("seed"))
            scenario_.seed = static_cast<std::uint64_t>(json_["seed"].as_int());
        SKYLENS_TRY(scenario_.start, time_at(json_["start"], "/start"));
        if (json_.contains("region")) scenario_.region = json_["region"].as_str();
        SKYLENS_TRY_OK(check_region(scenario_.region, "/region"));
        if (json_.contains("profile")) scenario_.profile = json_["profile"].as_str();
        SKYLENS_TRY_OK(check_profile(scenario_.profile, "/profile"));
        if (json_.contains("learner")) scenario_.learner = json_["learner"].as_str();
        return Ok{};
    }

    Status parse_steps(const char* name, StepPlace place, std::vector<Step>& out) {
        std::int64_t index = 0;
        for (const Value& item : json_[std::string_view(name)].elements()) {
            SKYLENS_TRY(Step step, parse_step(item, join("/", name, "/", index++), place));
            out.push_back(std::move(step));
            if (out.size() > kScenarioStepsMax) return refused(join("/", name), "too many steps");
        }
        return Ok{};
    }

    // Workloads are setup steps that come last.
    Status parse_workloads() {
        std::int64_t index = 0;
        for (const Value& item : json_["workloads"].elements()) {
            const std::string where = join("/workloads/", index++);
            SKYLENS_TRY_OK(check_workload(item, where));
            Step step;
            step.kind = Step::Kind::Workload;
            step.details = item;
            step.where = Str(where);
            scenario_.setup.push_back(std::move(step));
        }
        return Ok{};
    }

    Status parse_timeline() {
        std::int64_t index = 0;
        for (const Value& item : json_["timeline"].elements()) {
            const std::string where = join("/timeline/", index++);
            TimelineItem entry;
            SKYLENS_TRY(entry.step, parse_step(item, where, StepPlace::Timeline));
            if (item.contains("at") == item.contains("when"))
                return refused(where, "needs either at or when");
            if (item.contains("at")) {
                SKYLENS_TRY(entry.at, duration_at(item["at"], where + "/at"));
            } else {
                SKYLENS_TRY(entry.when, parse_condition(item["when"], where + "/when",
                                                        scenario_.event_patterns, nullptr));
            }
            scenario_.timeline.push_back(std::move(entry));
            if (scenario_.timeline.size() > kScenarioStepsMax)
                return refused("/timeline", "too many items");
        }
        return Ok{};
    }

    Status parse_tasks() {
        const Value& list = json_["tasks"];
        if (list.empty()) return refused("/tasks", "needs at least one task");
        if (list.size() > kTasksMax) return refused("/tasks", "too many tasks");
        std::int64_t index = 0;
        for (const Value& item : list.elements()) {
            const std::string where = join("/tasks/", index++);
            SKYLENS_TRY(Task task, parse_task(item, where));
            for (const Task& other : scenario_.tasks) {
                if (other.id == task.id) return refused(where + "/id", "is used twice");
            }
            scenario_.tasks.push_back(std::move(task));
        }
        return Ok{};
    }

    Result<Task> parse_task(const Value& json, const std::string& where) {
        SKYLENS_TRY_OK(check_form(json, where,
                                  {{"id", Form::Text, true},
                                   {"points", Form::Whole},
                                   {"text", Form::Texts, true},
                                   {"fields", Form::List},
                                   {"done", Form::Object, true},
                                   {"hints", Form::List},
                                   {"feedback", Form::List}}));
        Task task;
        task.id = json["id"].as_str();
        SKYLENS_TRY_OK(check_id(task.id, where + "/id"));
        task.text = LocalizedText(json["text"]);
        SKYLENS_TRY_OK(check_range(json["points"], where + "/points", 1, 100));
        if (json.contains("points")) task.points = json["points"].as_int();
        SKYLENS_TRY(task.fields, parse_fields(json["fields"], where + "/fields"));
        FieldIds ids;
        for (const AnswerField& field : task.fields)
            ids.push_back(field.id);
        SKYLENS_TRY(task.done,
                    parse_condition(json["done"], where + "/done", scenario_.event_patterns, &ids));
        SKYLENS_TRY(task.hints, parse_hints(json["hints"], where + "/hints"));
        std::int64_t index = 0;
        for (const Value& item : json["feedback"].elements()) {
            SKYLENS_TRY(Feedback feedback,
                        parse_feedback(item, join(where, "/feedback/", index++), ids));
            task.feedback.push_back(std::move(feedback));
        }
        return task;
    }

    static Result<std::vector<LocalizedText>> parse_hints(const Value& list,
                                                          const std::string& where) {
        std::vector<LocalizedText> hints;
        for (const Value& hint : list.elements()) {
            // A list element is checked as the member of that number.
            const std::string number = std::to_string(hints.size());
            SKYLENS_TRY_OK(
                check_form(Value::object({{Str(number), hint}}), where, {{number, Form::Texts}}));
            hints.emplace_back(hint);
        }
        return hints;
    }

    static Result<std::vector<AnswerField>> parse_fields(const Value& list,
                                                         const std::string& where) {
        std::vector<AnswerField> fields;
        for (const Value& item : list.elements()) {
            const std::string place = join(where, "/", static_cast<std::int64_t>(fields.size()));
            SKYLENS_TRY(AnswerField field, parse_field(item, place));
            for (const AnswerField& other : fields) {
                if (other.id == field.id) return refused(place + "/id", "is used twice");
            }
            fields.push_back(std::move(field));
        }
        return fields;
    }

    static Result<AnswerField> parse_field(const Value& json, const std::string& where) {
        SKYLENS_TRY_OK(check_form(
            json, where,
            {{"id", Form::Text, true}, {"label", Form::Texts, true}, {"options", Form::List}}));
        AnswerField field;
        field.id = json["id"].as_str();
        field.label = LocalizedText(json["label"]);
        std::int64_t index = 0;
        for (const Value& option : json["options"].elements()) {
            SKYLENS_TRY_OK(check_form(option, join(where, "/options/", index++),
                                      {{"value", Form::Text, true}, {"label", Form::Texts, true}}));
            field.options.push_back({option["value"].as_str(), LocalizedText(option["label"])});
        }
        return field;
    }

    Result<Feedback> parse_feedback(const Value& json, const std::string& where,
                                    const FieldIds& fields) {
        SKYLENS_TRY_OK(check_form(
            json, where,
            {{"if", Form::Object, true}, {"say", Form::Texts, true}, {"example", Form::List}}));
        Feedback feedback;
        SKYLENS_TRY(feedback.condition,
                    parse_condition(json["if"], where + "/if", scenario_.event_patterns, &fields));
        feedback.say = LocalizedText(json["say"]);
        std::int64_t index = 0;
        for (const Value& item : json["example"].elements()) {
            SKYLENS_TRY(Step step,
                        parse_step(item, join(where, "/example/", index++), StepPlace::Played));
            feedback.example.push_back(std::move(step));
        }
        return feedback;
    }

    // Answers that are played name a task and one of its fields.
    [[nodiscard]] Status check_answers() const {
        for (const Step& step : scenario_.solution)
            SKYLENS_TRY_OK(check_answer(step, nullptr));
        for (const Task& task : scenario_.tasks) {
            for (const Feedback& feedback : task.feedback) {
                for (const Step& step : feedback.example)
                    SKYLENS_TRY_OK(check_answer(step, &task));
            }
        }
        return Ok{};
    }

    [[nodiscard]] Status check_answer(const Step& step, const Task* own) const {
        if (step.kind != Step::Kind::Answer) return Ok{};
        const std::string where = step.where.string() + "/answer";
        const Value& named = step.details["task"];
        if (named.is_null() && own == nullptr) return refused(where + "/task", "is missing");
        const Task* found = named.is_null() ? own : nullptr;
        for (const Task& task : scenario_.tasks) {
            if (task.id == named.as_string()) found = &task;
        }
        if (found == nullptr)
            return refused(where + "/task", join("there is no task '", named.as_string(), "'"));
        const std::string_view wanted = step.details["field"].as_string();
        for (const AnswerField& field : found->fields) {
            if (field.id == wanted) return Ok{};
        }
        return refused(where + "/field", join("the task has no field '", wanted, "'"));
    }

    const Value& json_;
    Scenario scenario_;
};

}  // namespace

Result<Scenario> parse_scenario(const Value& json) { return Parser(json).parse(); }

Result<Scenario> parse_scenario(std::string_view text) {
    const auto json = parse_json(text, {kScenarioBytesMax, 32});
    if (!json.ok()) return refused("", json.error().message);
    return parse_scenario(json.value());
}

std::vector<Str> scenario_ids() {
    constexpr std::string_view kFolder = "scenarios/";
    constexpr std::string_view kEnding = ".json";
    std::vector<Str> ids;
    for (const Asset& asset : all_assets()) {
        if (asset.name.substr(0, kFolder.size()) != kFolder) continue;
        const std::string_view name = asset.name.substr(kFolder.size());
        if (name.find('/') != std::string_view::npos) continue;
        ids.push_back(Str(name.substr(0, name.size() - kEnding.size())));
    }
    return ids;
}

Result<Scenario> find_scenario(std::string_view id) {
    const Asset* asset = find_asset(join("scenarios/", id, ".json"));
    if (asset == nullptr) return Failure{"NoSuchScenario", join("there is no scenario '", id, "'")};
    return parse_scenario(asset->bytes);
}

}  // namespace skylens::learn
