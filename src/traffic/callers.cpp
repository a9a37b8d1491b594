#include "traffic/callers.h"

#include "aws/gateway.h"
#include "base/cidr.h"
#include "base/hash.h"
#include "services/iam/iam.h"
#include "services/iam/state.h"
#include "traffic/curves.h"
#include "traffic/instance_client.h"

namespace skylens::traffic {
namespace {

constexpr double kCallsMax = 600;  // a minute
constexpr std::size_t kChoicesMax = 100;
constexpr double kWeightMax = 1e6;
constexpr std::string_view kInstance = "instance/";

bool is_instance(std::string_view principal) {
    return principal.substr(0, kInstance.size()) == kInstance;
}

Result<CallChoice> read_choice(const Reader& reader, bool weighted) {
    SKYLENS_TRY_OK(reader.only({"call", "params", "weight"}));
    CallChoice choice;
    SKYLENS_TRY(const Str call, reader.text("call"));
    const std::size_t colon = std::min<std::size_t>(call.view().find(':'), call.size());
    choice.service = Str(call.view().substr(0, colon));
    choice.operation = Str(call.view().substr(std::min<std::size_t>(colon + 1, call.size())));
    const aws::ServiceModel* service = aws::Catalog::built_in().find_service(choice.service);
    const aws::OperationModel* model =
        service == nullptr ? nullptr : service->find_operation(choice.operation);
    if (model == nullptr || aws::find_implementation(*model) == nullptr)
        return reader.wrong("call", join("'", call.view(), "' is not simulated"));
    choice.params = reader.has("params") ? reader.at("params") : Value::object();
    if (!choice.params.is_object()) return reader.wrong("params", "an object is needed");
    if (reader.has("weight") && !weighted)
        return reader.wrong("weight", "a batch job makes all its calls");
    SKYLENS_TRY(choice.weight, reader.number_or("weight", 1, 0, kWeightMax));
    return choice;
}

// 0 to 1, from the seed, the caller and how many it has made.
double draw(const aws::World& world, const Caller& caller) {
    Hasher hasher;
    hasher.add(world.seed);
    hasher.add_text(caller.id);
    hasher.add(caller.picked);
    return static_cast<double>(hasher.value() >> 11U) / 9007199254740992.0;
}

std::size_t pick(const aws::World& world, const Caller& caller) {
    double sum = 0;
    for (const CallChoice& choice : caller.calls)
        sum += choice.weight;
    double at = draw(world, caller) * sum;
    for (std::size_t i = 0; i + 1 < caller.calls.size(); ++i) {
        at -= caller.calls[i].weight;
        if (at < 0) return i;
    }
    return caller.calls.size() - 1;
}

// Sources: "InvalidClientTokenId", IAM User Guide, common errors; "Error responses", Amazon S3 API
// Reference.
Failure unknown_key(const aws::Request& request) {
    if (request.service == "s3") return iam::unknown_key_at_s3();
    return {"InvalidClientTokenId", "The security token included in the request is invalid.", 403};
}

// A key that has been switched off signs nothing: AWS refuses before it looks at the request, and
// no record is written.
Status check_key(const aws::World& world, const aws::Request& request, std::string_view given) {
    const aws::Principal& principal = request.principal;
    if (principal.access_key_id != given || principal.type != aws::PrincipalType::User) return Ok{};
    const iam::User* user = iam::find_user(world, principal.account, principal.name);
    if (user == nullptr) return Ok{};
    for (const iam::AccessKey& key : user->keys) {
        if (key.id == given && !key.active) return unknown_key(request);
    }
    return Ok{};
}

// Writes down that the caller's luck has changed where no call's own effect says so.
void note_refusal(aws::World& world, aws::Place place, Caller& caller, const Error& error) {
    ++caller.refused;
    if (caller.trouble == error.code) return;
    caller.trouble = Str(error.code);
    world.add_effect(aws::EffectKind::StateChange, place, caller.id, caller.effect,
                     Value::object({{"what", "workload"},
                                    {"to", "refused before the call"},
                                    {"error", error.code},
                                    {"message", error.message}}));
}

void make_call(aws::World& world, aws::Place place, std::string_view id, std::size_t index) {
    Caller& caller = *world.at(place).traffic->callers.find(id);
    const CallChoice& choice = caller.calls[index];
    aws::Request request;
    request.place = place;
    request.service = choice.service;
    request.operation = choice.operation;
    request.params = choice.params;
    request.user_agent = caller.user_agent;
    request.cause = caller.effect;
    ++caller.made;
    if (!caller.source_ip.empty() || is_instance(caller.principal))
        request.source_ip = caller.source_ip;
    const Status ready = sign_as(world, caller.principal, request);
    if (!ready.ok()) return note_refusal(world, place, caller, ready.error());
    const aws::Outcome outcome = aws::call(world, request);
    Caller* after = world.at(place).traffic->callers.find(id);
    if (outcome.effect == 0) return note_refusal(world, place, *after, outcome.result.error());
    after->trouble = outcome.result.ok() ? Str() : Str(outcome.result.error().code);
    if (!outcome.result.ok()) ++after->refused;
}

Caller* current(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    Caller* caller = world.at(place).traffic->callers.find(event.subject);
    return caller != nullptr && caller->generation == event.number ? caller : nullptr;
}

}  // namespace

Status sign_as(const aws::World& world, std::string_view principal, aws::Request& request) {
    if (is_instance(principal))
        return sign_as_instance(world, principal.substr(kInstance.size()), request);
    const auto found = iam::resolve_principal(world, request.place.account, principal);
    if (!found.ok() && principal.substr(0, 4) == "AKIA") return unknown_key(request);
    SKYLENS_TRY(request.principal, found);
    if (!request.principal.account_id.empty()) request.place.account = request.principal.account;
    return check_key(world, request, principal);
}

Result<Caller> read_caller(const Reader& reader) {
    SKYLENS_TRY_OK(
        reader.only({"id", "principal", "calls", "rate", "every", "source_ip", "user_agent"}));
    Caller caller;
    SKYLENS_TRY(caller.id, reader.text("id"));
    SKYLENS_TRY(caller.principal, reader.text("principal"));
    SKYLENS_TRY(caller.source_ip, reader.text_or("source_ip", {}));
    if (!caller.source_ip.empty() && !parse_ipv4(caller.source_ip))
        return reader.wrong("source_ip", "an IPv4 address is needed");
    SKYLENS_TRY(caller.user_agent, reader.text_or("user_agent", kProgram));
    if (reader.has("rate") == reader.has("every"))
        return reader.wrong({}, "either rate or every is needed");
    const bool weighted = reader.has("rate");
    if (weighted) {
        SKYLENS_TRY(caller.rate, read_curve(reader, "rate", kCallsMax));
    } else {
        SKYLENS_TRY(caller.every, reader.duration("every", false));
        if (caller.every < minutes(1)) return reader.wrong("every", "must be PT1M or more");
    }
    const Value& calls = reader.at("calls");
    if (!calls.is_array() || calls.empty() || calls.size() > kChoicesMax)
        return reader.wrong("calls", "a list of 1 to 100 calls is needed");
    double weights = 0;
    for (std::size_t i = 0; i < calls.size(); ++i) {
        SKYLENS_TRY(CallChoice choice, read_choice(reader.element("calls", i), weighted));
        weights += choice.weight;
        caller.calls.push_back(std::move(choice));
    }
    if (!(weights > 0)) return reader.wrong("calls", "one weight must be more than 0");
    return caller;
}

sim::EffectId start_caller(aws::World& world, aws::Place place, Caller caller,
                           sim::EffectId cause) {
    State& state = world.at(place).traffic;
    const Caller* old = state.callers.find(caller.id);
    if (old != nullptr) {
        caller.generation = old->generation + 1;
        state.callers.erase(caller.id);
    }
    caller.rate.start = world.now;
    caller.effect = world.add_effect(aws::EffectKind::Workload, place, caller.id, cause,
                                     Value::object({{"principal", caller.principal}}));
    const sim::EffectId effect = caller.effect;
    const bool batch = caller.every.ms != 0;
    const SimTime first = world.now + (batch ? caller.every : Duration{});
    world.schedule(batch ? aws::EventKind::CallerCalls : aws::EventKind::CallersPlan, place, first,
                   caller.id, effect, caller.generation);
    state.callers.insert(std::move(caller));
    return effect;
}

void on_plan(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    Caller* caller = current(world, event);
    if (caller == nullptr) return;
    const SimTime end = world.now + minutes(1);
    caller->owed += ec2::average(caller->rate, world.now, end);
    const auto due = static_cast<std::int64_t>(caller->owed + 1e-9);
    caller->owed -= static_cast<double>(due);
    for (std::int64_t i = 0; i < due; ++i) {
        const Duration wait{(2 * i + 1) * minutes(1).ms / (2 * due)};
        world.schedule(aws::EventKind::CallerCalls, place, world.now + wait, caller->id,
                       caller->effect, caller->generation);
    }
    world.schedule(aws::EventKind::CallersPlan, place, end, caller->id, caller->effect,
                   caller->generation);
}

void on_calls(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    Caller* caller = current(world, event);
    if (caller == nullptr) return;
    if (caller->every.ms == 0) {
        const std::size_t index = pick(world, *caller);
        ++caller->picked;
        return make_call(world, place, event.subject, index);
    }
    world.schedule(aws::EventKind::CallerCalls, place, world.now + caller->every, caller->id,
                   caller->effect, caller->generation);
    const std::size_t count = caller->calls.size();
    for (std::size_t i = 0; i < count; ++i)
        make_call(world, place, event.subject, i);
}

}  // namespace skylens::traffic
