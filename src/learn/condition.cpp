// Evaluating conditions.
#include "aws/gateway.h"
#include "base/text.h"
#include "learn/director.h"
#include "learn/step_actions.h"
#include "services/iam/iam.h"

namespace skylens::learn {
namespace {

bool equal_text(const Value& expected, std::string_view given) {
    if (expected.is_string()) return equal_ignoring_case(trim(expected.as_string()), given);
    return to_json(expected) == given;
}

// A time of day, "09:05" or "9:05", means the day that is asked about.
Result<SimTime> answered_time(SimTime wanted, std::string_view given) {
    const bool short_hour = given.size() > 1 && given[1] == ':';
    const bool of_day = short_hour || (given.size() > 2 && given[2] == ':');
    if (!of_day) return parse_time(given);
    const std::string day = iso_time(wanted).substr(0, 11);
    const bool seconds = given.size() > 5;
    return parse_time(join(day, short_hour ? "0" : "", given, seconds ? "" : ":00", "Z"));
}

// "near" compares times within "within" (a duration, one minute by default).
bool near(const Value& expected, const Value& within, std::string_view given) {
    const auto wanted = parse_time(expected.as_string());
    const auto tolerance = parse_duration(within.is_string() ? within.as_string() : "1m");
    if (!wanted.ok() || !tolerance.ok()) return false;
    const auto answered = answered_time(wanted.value(), given);
    if (!answered.ok()) return false;
    const std::int64_t apart = answered.value().ms - wanted.value().ms;
    return apart <= tolerance.value().ms && -apart <= tolerance.value().ms;
}

bool answer_right(const DirectorState& state, const Condition& condition, std::string_view task) {
    const auto found = state.answers.find(join(task, "/", condition.field.view()));
    if (found == state.answers.end()) return false;
    const std::string_view given = trim(found->second.as_string());
    const Value expected = with_variables(state, condition.expected);
    if (expected.contains("equals") && !equal_text(expected["equals"], given)) return false;
    if (expected.contains("oneOf")) {
        bool any = false;
        for (const Value& option : expected["oneOf"].elements())
            any = any || equal_text(option, given);
        if (!any) return false;
    }
    if (expected.contains("like") && !glob_match(lower(expected["like"].as_string()), lower(given)))
        return false;
    return !expected.contains("near") || near(expected["near"], expected["within"], given);
}

}  // namespace

Result<Value> read_answer(const Scenario& scenario, const DirectorState& state,
                          const aws::World& world, const Condition& condition) {
    aws::Request request;
    SKYLENS_TRY(request.place,
                place_of(scenario, world, condition.account, condition.region, condition.where));
    const Str as = with_variables(state, Value(condition.as)).as_str();
    SKYLENS_TRY(request.principal, iam::resolve_principal(world, request.place.account, as));
    request.service = condition.service;
    request.operation = condition.operation;
    request.params = with_variables(state, condition.params);
    return aws::peek(world, request);
}

double holds(const Scenario& scenario, const DirectorState& state, const aws::World& world,
             const Condition& condition, std::string_view task) {
    switch (condition.kind) {
        case Condition::Kind::Event:
            return state.seen[condition.event] != 0 ? 1.0 : 0.0;
        case Condition::Kind::Read: {
            const auto answer = read_answer(scenario, state, world, condition);
            return answer.ok() && events::matches(condition.pattern, answer.value()) ? 1.0 : 0.0;
        }
        case Condition::Kind::Answer:
            return answer_right(state, condition, task) ? 1.0 : 0.0;
        case Condition::Kind::Not:
            return holds(scenario, state, world, condition.parts.front(), task) >= 1.0 ? 0.0 : 1.0;
        case Condition::Kind::All: {
            double sum = 0;
            for (const Condition& part : condition.parts)
                sum += holds(scenario, state, world, part, task);
            return sum / static_cast<double>(condition.parts.size());
        }
        case Condition::Kind::Any: {
            double best = 0;
            for (const Condition& part : condition.parts) {
                const double share = holds(scenario, state, world, part, task);
                best = share > best ? share : best;
            }
            return best;
        }
    }
    return 0.0;
}

}  // namespace skylens::learn
