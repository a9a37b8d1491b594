// A scenario: the stage, what happens on it, the tasks and how they are judged. One JSON file,
// format "skylens.scenario/1", checked whole before anything runs.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "base/value.h"
#include "learn/localized.h"
#include "services/events/pattern.h"

namespace skylens::learn {

// One thing a scenario does, in setup, timeline or solution.
struct Step {
    // Confirm: follows the link in the newest mail that asks this address to confirm.
    // SignIn: somebody tries to sign in to the console.
    enum class Kind : std::uint8_t {
        Call, Advance, Say, Fault, Workload, Agent, Answer, Confirm, SignIn
    };
    Kind kind = Kind::Call;
    Str as = "root";  // who acts: "root", "user/dana", "role/Admin", …
    Str account;      // 12 digits; empty: the scenario's first account
    Str region;       // empty: the scenario's Region
    Str service;      // of a call
    Str operation;
    Value params;
    Value save;  // {"name": "/Pointer/Into/Result"}
    Duration advance;
    LocalizedText say;
    Value details;       // of a fault, workload, agent, answer or sign-in
    Str source_ip;       // of a call; empty: the usual address
    Str user_agent;      // of a call; empty: the usual program
    Str expected_error;  // of a call: the code it must be refused with; empty: it must succeed
    Str address;         // of a confirmation
    Str where;           // JSON pointer into the file, for messages
};

// A condition: {"event": pattern}, {"read": "svc:Op", "params", "matches": pattern},
// {"answer": {"field", "equals"…}}, {"all": […]}, {"any": […]}, {"not": …}.
struct Condition {
    enum class Kind : std::uint8_t { All, Any, Not, Event, Read, Answer };
    Kind kind = Kind::All;
    std::vector<Condition> parts;
    events::Pattern pattern;  // of read
    Str service;              // of read
    Str operation;
    Value params;
    Str as = "root";
    Str account;
    Str region;
    Str field;                // of answer
    Value expected;           // the answer condition without "field"
    std::uint32_t event = 0;  // of event: its number in the scenario (Scenario::event_patterns)
    Str where;
};

struct TimelineItem {
    std::optional<Duration> at;     // after the scenario's start
    std::optional<Condition> when;  // or once this holds
    Step step;
};

struct AnswerField {
    Str id;
    LocalizedText label;
    struct Option {
        Str value;
        LocalizedText label;
    };
    std::vector<Option> options;  // empty: free text
};

struct Feedback {
    Condition condition;
    LocalizedText say;
    std::vector<Step> example;  // a wrong path that must trigger it
};

struct Task {
    Str id;
    LocalizedText text;
    std::int64_t points = 1;
    Condition done;
    std::vector<AnswerField> fields;
    std::vector<LocalizedText> hints;
    std::vector<Feedback> feedback;
};

struct Scenario {
    Str id;
    std::int64_t version = 1;
    LocalizedText title;
    LocalizedText brief;
    LocalizedText debrief;
    std::int64_t minutes = 10;
    Str level;  // starter, intermediate, advanced
    std::vector<Str> facts;
    std::vector<Str> exam;  // "SAA-C03:1.1"
    std::uint64_t seed = 1;
    SimTime start;
    Str region = "us-east-1";
    Str profile = "realistic";
    Str learner = "root";  // who the learner is
    std::vector<Step> setup;
    std::vector<TimelineItem> timeline;
    std::vector<Task> tasks;
    std::vector<Step> solution;
    std::vector<Str> quiz;                        // question ids
    std::vector<events::Pattern> event_patterns;  // every {"event": …} condition, numbered
    Value source;                                 // the whole file
};

// Limits for scenario files from strangers.
inline constexpr std::uint32_t kScenarioBytesMax = 512 * 1024;
inline constexpr std::size_t kScenarioStepsMax = 500;
inline constexpr std::int64_t kSeedMax = 0x1fffffffffffff;  // what every JSON reader reads exactly

// Takes the whole file or refuses it: code "InvalidScenario", message with a JSON pointer to the
// place ("/tasks/0/done: unknown condition 'evnt'").
Result<Scenario> parse_scenario(std::string_view text);
Result<Scenario> parse_scenario(const Value& json);

// A scenario built into the program, by id. Code "NoSuchScenario".
Result<Scenario> find_scenario(std::string_view id);
// Ids of the built-in scenarios, sorted.
std::vector<Str> scenario_ids();

// Parts that quiz questions share with scenarios.

// Where a step stands decides what it may be: only a timeline says things and has moments, only
// what a learner would do (a solution, an example) answers.
enum class StepPlace : std::uint8_t { Setup, Timeline, Played };
Result<Step> parse_step(const Value& json, const std::string& where, StepPlace place);

// The fields that answers may be asked of; null where nobody answers (timeline, quiz).
using FieldIds = std::vector<Str>;
Result<Condition> parse_condition(const Value& json, const std::string& where,
                                  std::vector<events::Pattern>& event_patterns,
                                  const FieldIds* fields);

// {"instance": "$web", "cpu": …}, "us-east-1", "realistic" or "instant", "SAA-C03:1.2", "open-ssh".
Status check_workload(const Value& details, const std::string& where);
Status check_region(std::string_view region, const std::string& where);
Status check_profile(std::string_view profile, const std::string& where);
Status check_exam_task(std::string_view task, const std::string& where);
Status check_id(std::string_view id, const std::string& where);

}  // namespace skylens::learn
