#include "learn/step_actions.h"

#include <algorithm>

#include "aws/gateway.h"
#include "learn/interventions.h"
#include "services/iam/iam.h"
#include "services/sns/state.h"

namespace skylens::learn {
namespace {

// "$name" alone gives the saved value; "${name}" inside a text gives its text.
Value replaced(const DirectorState& state, std::string_view text) {
    if (text.size() > 1 && text[0] == '$' && text[1] != '{') {
        const auto found = state.variables.find(text.substr(1));
        if (found != state.variables.end()) return found->second;
    }
    std::string out;
    std::size_t at = 0;
    for (;;) {
        const std::size_t open = text.find("${", at);
        const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) break;
        out.append(text.substr(at, open - at));
        const auto found = state.variables.find(text.substr(open + 2, close - open - 2));
        // Unknown names stay: IAM policies have variables of their own.
        out.append(found != state.variables.end() ? found->second.as_string()
                                                  : text.substr(open, close + 1 - open));
        at = close + 1;
    }
    if (at == 0) return Value(text);
    out.append(text.substr(at));
    return Value(out);
}

// A JSON pointer without escapes: "/Instances/0/InstanceId".
const Value* pointed(const Value& value, std::string_view pointer) {
    const Value* at = &value;
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        const std::size_t end = std::min(pointer.find('/'), pointer.size());
        const std::string_view name = pointer.substr(0, end);
        pointer.remove_prefix(end);
        if (at->is_array()) {
            std::size_t index = 0;
            for (const char c : name)
                index = index * 10 + static_cast<std::size_t>(c - '0');
            at = &at->at(index);
        } else {
            at = &(*at)[name];
        }
    }
    return at->is_null() ? nullptr : at;
}

Failure broken(const Step& step, const std::string& what) {
    return Failure{"InvalidScenario", step.where.string() + ": " + what};
}

// A call that must be refused, with that code.
Result<Value> as_expected(const Step& step, const Result<Value>& result) {
    if (!result.ok() && result.error().code == step.expected_error.view()) return Value();
    return broken(step, join("should be refused with ", step.expected_error, ", not ",
                             result.ok() ? std::string("carried out") : result.error().code));
}

Result<Value> perform_call(const Scenario& scenario, DirectorState& state, aws::World& world,
                           const Step& step) {
    aws::Request request;
    SKYLENS_TRY(request.place, place_of(scenario, world, step.account, step.region, step.where));
    const Str as = with_variables(state, Value(step.as)).as_str();
    const auto principal = iam::resolve_principal(world, request.place.account, as);
    if (!principal.ok()) return broken(step, principal.error().message);
    request.principal = principal.value();
    request.service = step.service;
    request.operation = step.operation;
    request.params = with_variables(state, step.params);
    if (!step.source_ip.empty()) request.source_ip = step.source_ip;
    if (!step.user_agent.empty()) request.user_agent = step.user_agent;
    aws::Outcome outcome = aws::call(world, request);
    if (outcome.effect == 0 && !outcome.result.ok())
        return broken(step, outcome.result.error().message);
    if (!step.expected_error.empty()) return as_expected(step, outcome.result);
    if (!outcome.result.ok()) return outcome.result;
    for (const Value::Member& saved : step.save.members()) {
        const Value* found = pointed(outcome.result.value(), saved.value.as_string());
        if (found == nullptr)
            return broken(step, "save: the answer has no " + saved.value.as_str().string());
        state.variables[saved.key] = *found;
    }
    return outcome.result;
}

}  // namespace

Failure failed(const Step& step, const Error& error) {
    // Such an error names its place itself.
    if (error.code == "InvalidScenario")
        return Failure{error.code, error.message, error.http_status};
    return broken(step, join(error.code, ": ", error.message));
}

Value with_variables(const DirectorState& state, const Value& value) {
    if (value.is_string()) {
        return value.as_string().find('$') == std::string_view::npos
                   ? value
                   : replaced(state, value.as_string());
    }
    if (value.is_array()) {
        Value list = Value::array();
        for (const Value& element : value.elements())
            list.push(with_variables(state, element));
        return list;
    }
    if (value.is_object()) {
        Value object = Value::object();
        for (const Value::Member& member : value.members()) {
            object.set(member.key, with_variables(state, member.value));
        }
        return object;
    }
    return value;
}

Result<aws::Place> place_of(const Scenario& scenario, const aws::World& world,
                            std::string_view account, std::string_view region,
                            std::string_view where) {
    const int index = account.empty() ? 0 : world.find_account(account);
    if (index < 0)
        return Failure{"InvalidScenario", join(where, ": there is no account ", account)};
    const std::uint16_t region_index =
        aws::find_region(region.empty() ? scenario.region.view() : region);
    if (region_index == aws::kNoRegion)
        return Failure{"InvalidScenario", join(where, ": there is no Region ", region)};
    return aws::Place{static_cast<std::uint16_t>(index), region_index};
}

Result<Step> confirmation_call(const Scenario& scenario, const aws::World& world,
                               const Step& step) {
    SKYLENS_TRY(const aws::Place place,
                place_of(scenario, world, step.account, step.region, step.where));
    const auto& inbox = world.at(place).sns->inbox;
    const std::string_view address = step.address;
    for (std::size_t i = inbox.size(); i > 0; --i) {
        const sns::Email& mail = inbox[i - 1];
        if (mail.to != address || mail.token.empty()) continue;
        Step call = step;
        call.kind = Step::Kind::Call;
        call.service = "sns";
        call.operation = "ConfirmSubscription";
        call.params = Value::object({{"TopicArn", mail.topic_arn}, {"Token", mail.token}});
        return call;
    }
    return broken(step, join("no mail asks ", address, " to confirm a subscription"));
}

Result<Value> perform_step(const Scenario& scenario, DirectorState& state, aws::World& world,
                           const Step& step, std::uint32_t item) {
    if (step.kind == Step::Kind::Call) return perform_call(scenario, state, world, step);
    if (step.kind == Step::Kind::Confirm) {
        SKYLENS_TRY(const Step call, confirmation_call(scenario, world, step));
        return perform_call(scenario, state, world, call);
    }
    if (step.kind == Step::Kind::Say) {
        state.messages.push_back({world.now, item});
        return Value();
    }
    SKYLENS_TRY(const aws::Place place,
                place_of(scenario, world, step.account, step.region, step.where));
    const Value details = with_variables(state, step.details);
    const char* kind = step.kind == Step::Kind::Fault    ? "fault"
                       : step.kind == Step::Kind::Agent  ? "agent"
                       : step.kind == Step::Kind::SignIn ? "signin"
                                                         : "workload";
    const Status done = perform_intervention(world, place, kind, details);
    if (!done.ok()) return broken(step, done.error().message);
    return Value();
}

}  // namespace skylens::learn
