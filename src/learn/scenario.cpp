#include "learn/scenario.h"

#include "aws/place.h"
#include "base/assets.h"

namespace skylens::learn {
namespace {

// Reads one scenario file top to bottom; the first problem ends it.
class Parser {
  public:
    explicit Parser(const Value& json) : json_(json) {}

    Result<Scenario> parse() {
        SKYLENS_TRY_OK(parse_head());
        SKYLENS_TRY_OK(parse_steps("setup", scenario_.setup));
        SKYLENS_TRY_OK(parse_workloads());
        SKYLENS_TRY_OK(parse_timeline());
        SKYLENS_TRY_OK(parse_tasks());
        SKYLENS_TRY_OK(parse_steps("solution", scenario_.solution));
        scenario_.source = json_;
        return std::move(scenario_);
    }

  private:
    static constexpr std::string_view kKnown[] = {
        "$schema",  "format",    "id",    "version",  "title",   "brief",   "minutes", "level",
        "facts",    "exam",      "seed",  "start",    "region",  "profile", "learner", "setup",
        "timeline", "workloads", "tasks", "solution", "debrief", "quiz",
    };

    Status parse_head() {
        if (!json_.is_object()) return refused("/", "a scenario must be an object");
        if (json_["format"].as_string() != "skylens.scenario/1") {
            return refused("/format", "must be \"skylens.scenario/1\"");
        }
        for (const Value::Member& member : json_.members()) {
            bool known = false;
            for (const std::string_view name : kKnown)
                known = known || member.key == name;
            if (!known) return refused("/" + member.key.string(), "unknown member");
        }
        scenario_.id = json_["id"].as_str();
        if (scenario_.id.empty()) return refused("/id", "is missing");
        if (json_["title"]["en"].as_string().empty()) return refused("/title/en", "is missing");
        scenario_.title = LocalizedText(json_["title"]);
        scenario_.brief = LocalizedText(json_["brief"]);
        scenario_.debrief = LocalizedText(json_["debrief"]);
        if (json_.contains("version")) scenario_.version = json_["version"].as_int();
        if (json_.contains("minutes")) scenario_.minutes = json_["minutes"].as_int();
        scenario_.level = json_["level"].as_str();
        for (const Value& fact : json_["facts"].elements())
            scenario_.facts.push_back(fact.as_str());
        for (const Value& exam : json_["exam"].elements())
            scenario_.exam.push_back(exam.as_str());
        for (const Value& question : json_["quiz"].elements())
            scenario_.quiz.push_back(question.as_str());
        if (json_.contains("seed"))
            scenario_.seed = static_cast<std::uint64_t>(json_["seed"].as_int());
        if (json_.contains("learner")) scenario_.learner = json_["learner"].as_str();
        return parse_stage();
    }

    Status parse_stage() {
        const auto start = parse_time(json_["start"].as_string());
        if (!start.ok()) return refused("/start", start.error().message);
        scenario_.start = start.value();
        if (json_.contains("region")) scenario_.region = json_["region"].as_str();
        if (aws::find_region(scenario_.region) == aws::kNoRegion)
            return refused("/region", "no such Region");
        if (json_.contains("profile")) scenario_.profile = json_["profile"].as_str();
        if (scenario_.profile != "realistic" && scenario_.profile != "instant") {
            return refused("/profile", "must be realistic or instant");
        }
        return Ok{};
    }

    Status parse_steps(const char* name, std::vector<Step>& out) {
        const Value& list = json_[std::string_view(name)];
        if (!list.is_null() && !list.is_array()) return refused(join("/", name), "must be a list");
        std::int64_t index = 0;
        for (const Value& item : list.elements()) {
            SKYLENS_TRY(Step step, parse_step(item, join("/", name, "/", index++)));
            out.push_back(std::move(step));
            if (out.size() > kScenarioStepsMax) return refused(join("/", name), "too many steps");
        }
        return Ok{};
    }

    // Workloads are setup steps that come last.
    Status parse_workloads() {
        std::int64_t index = 0;
        for (const Value& item : json_["workloads"].elements()) {
            Step step;
            step.kind = Step::Kind::Workload;
            step.details = item;
            step.where = Str(join("/workloads/", index++));
            scenario_.setup.push_back(std::move(step));
        }
        return Ok{};
    }

    Status parse_timeline() {
        std::int64_t index = 0;
        for (const Value& item : json_["timeline"].elements()) {
            const std::string where = join("/timeline/", index++);
            TimelineItem entry;
            SKYLENS_TRY(entry.step, parse_step(item, where));
            if (entry.step.kind == Step::Kind::Advance || entry.step.kind == Step::Kind::Answer) {
                return refused(where, "a timeline cannot advance or answer");
            }
            if (item.contains("at") == item.contains("when"))
                return refused(where, "needs either at or when");
            if (item.contains("at")) {
                const auto at = parse_duration(item["at"].as_string());
                if (!at.ok()) return refused(where + "/at", at.error().message);
                entry.at = at.value();
            } else {
                SKYLENS_TRY(entry.when, parse_condition(item["when"], where + "/when",
                                                        scenario_.event_patterns));
            }
            scenario_.timeline.push_back(std::move(entry));
            if (scenario_.timeline.size() > kScenarioStepsMax)
                return refused("/timeline", "too many items");
        }
        return Ok{};
    }

    Status parse_tasks() {
        const Value& list = json_["tasks"];
        if (!list.is_array() || list.empty()) return refused("/tasks", "needs at least one task");
        std::int64_t index = 0;
        for (const Value& item : list.elements()) {
            SKYLENS_TRY(Task task, parse_task(item, join("/tasks/", index++)));
            for (const Task& other : scenario_.tasks) {
                if (other.id == task.id)
                    return refused(join("/tasks/", index - 1, "/id"), "is used twice");
            }
            scenario_.tasks.push_back(std::move(task));
            if (scenario_.tasks.size() > 50) return refused("/tasks", "too many tasks");
        }
        return Ok{};
    }

    Result<Task> parse_task(const Value& json, const std::string& where) {
        if (!json.is_object()) return refused(where, "a task must be an object");
        Task task;
        task.id = json["id"].as_str();
        if (task.id.empty()) return refused(where + "/id", "is missing");
        if (json["text"]["en"].as_string().empty())
            return refused(where + "/text/en", "is missing");
        task.text = LocalizedText(json["text"]);
        if (json.contains("points")) task.points = json["points"].as_int();
        if (task.points < 1 || task.points > 100)
            return refused(where + "/points", "must be 1 to 100");
        SKYLENS_TRY(task.done,
                    parse_condition(json["done"], where + "/done", scenario_.event_patterns));
        for (const Value& hint : json["hints"].elements())
            task.hints.emplace_back(hint);
        for (const Value& field : json["fields"].elements())
            task.fields.push_back(parse_field(field));
        std::int64_t index = 0;
        for (const Value& item : json["feedback"].elements()) {
            SKYLENS_TRY(Feedback feedback,
                        parse_feedback(item, join(where, "/feedback/", index++)));
            task.feedback.push_back(std::move(feedback));
        }
        return task;
    }

    static AnswerField parse_field(const Value& json) {
        AnswerField field;
        field.id = json["id"].as_str();
        field.label = LocalizedText(json["label"]);
        for (const Value& option : json["options"].elements()) {
            field.options.push_back({option["value"].as_str(), LocalizedText(option["label"])});
        }
        return field;
    }

    Result<Feedback> parse_feedback(const Value& json, const std::string& where) {
        Feedback feedback;
        SKYLENS_TRY(feedback.condition,
                    parse_condition(json["if"], where + "/if", scenario_.event_patterns));
        if (json["say"]["en"].as_string().empty()) return refused(where + "/say/en", "is missing");
        feedback.say = LocalizedText(json["say"]);
        std::int64_t index = 0;
        for (const Value& item : json["example"].elements()) {
            SKYLENS_TRY(Step step, parse_step(item, join(where, "/example/", index++)));
            feedback.example.push_back(std::move(step));
        }
        return feedback;
    }

    const Value& json_;
    Scenario scenario_;
};

}  // namespace

Result<Scenario> parse_scenario(const Value& json) { return Parser(json).parse(); }

Result<Scenario> parse_scenario(std::string_view text) {
    const auto json = parse_json(text, {kScenarioBytesMax, 32});
    if (!json.ok()) return refused("/", json.error().message);
    return parse_scenario(json.value());
}

std::vector<Str> scenario_ids() {
    constexpr std::string_view kFolder = "scenarios/";
    constexpr std::string_view kEnding = ".json";
    std::vector<Str> ids;
    for (const Asset& asset : all_assets()) {
        if (asset.name.substr(0, kFolder.size()) != kFolder) continue;
        const std::string_view name = asset.name.substr(kFolder.size());
        if (name.find(".schema.") != std::string_view::npos ||
            name.find('/') != std::string_view::npos)
            continue;
        ids.push_back(Str(name.substr(0, name.size() - kEnding.size())));
    }
    return ids;
}

Result<Scenario> find_scenario(std::string_view id) {
    const Asset* asset = find_asset(join("scenarios/", id, ".json"));
    if (asset == nullptr) return Error{"NoSuchScenario", join("there is no scenario '", id, "'")};
    return parse_scenario(asset->bytes);
}

}  // namespace skylens::learn
