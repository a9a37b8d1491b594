#include "learn/session.h"

#include "aws/clock.h"
#include "learn/interventions.h"
#include "services/iam/iam.h"
#include "services/s3/presigned.h"

namespace skylens::learn {
namespace {

constexpr std::string_view kFormat = "skylens.session/1";
constexpr std::string_view kByUrl = "url?";

Failure invalid(std::string_view what) { return Failure{"InvalidSession", std::string(what)}; }

Value call_data(const Call& call) {
    return Value::object({{"service", call.service},
                          {"operation", call.operation},
                          {"params", call.params.is_null() ? Value::object() : call.params},
                          {"as", call.as},
                          {"account", call.account},
                          {"region", call.region}});
}

Result<Call> read_call(const Value& data) {
    for (const std::string_view key : {"service", "operation", "as", "account", "region"}) {
        if (!data[key].is_string()) return invalid(join("a call needs \"", key, "\""));
    }
    if (!data["params"].is_object()) return invalid("the params of a call must be an object");
    Call call;
    call.service = data["service"].as_str();
    call.operation = data["operation"].as_str();
    call.params = data["params"];
    call.as = data["as"].as_str();
    call.account = data["account"].as_str();
    call.region = data["region"].as_str();
    return call;
}

Result<Start> read_start(const Value& document) {
    if (document["format"].as_string() != kFormat) {
        return invalid(join("\"format\" must be \"", kFormat, "\""));
    }
    Start start;
    if (!document["seed"].is_int() || document["seed"].as_int() < 0) {
        return invalid("\"seed\" must be a whole number, not negative");
    }
    start.options.seed = static_cast<std::uint64_t>(document["seed"].as_int());
    const auto profile = parse_profile(document["profile"].as_string());
    if (!profile.ok()) return invalid(profile.error().message);
    start.options.profile = profile.value();
    const auto time = parse_time(document["start"].as_string());
    if (!time.ok()) return invalid("\"start\" must be a time");
    start.options.start = time.value();
    if (document.contains("scenario")) {
        if (!document["scenario"].is_string()) return invalid("\"scenario\" must be an id");
        start.scenario = document["scenario"].as_str();
    }
    return start;
}

}  // namespace

Result<aws::Profile> parse_profile(std::string_view text) {
    if (text == "realistic") return aws::Profile::Realistic;
    if (text == "instant") return aws::Profile::Instant;
    return Failure{"InvalidProfile", join("the profile is realistic or instant, not '", text, "'")};
}

std::string_view profile_name(aws::Profile profile) {
    return profile == aws::Profile::Instant ? "instant" : "realistic";
}

Result<aws::Request> request_of(const aws::World& world, const Call& call) {
    aws::Request request;
    request.place.region = aws::find_region(call.region);
    if (request.place.region == aws::kNoRegion) {
        return Failure{"InvalidRegion", join("there is no Region '", call.region.view(), "'")};
    }
    const int account = call.account.empty() ? 0 : world.find_account(call.account);
    if (account < 0) {
        return Failure{"InvalidAccount", join("there is no account '", call.account.view(), "'")};
    }
    request.place.account = static_cast<std::uint16_t>(account);
    request.service = call.service;
    request.operation = call.operation;
    request.params = call.params.is_null() ? Value::object() : call.params;
    if (call.as.view().substr(0, kByUrl.size()) == kByUrl) {
        s3::sign_by_url(world, call.as.view().substr(kByUrl.size()), request);
        return request;
    }
    SKYLENS_TRY(request.principal, iam::resolve_principal(world, request.place.account, call.as));
    // Whoever is named by an ARN or a key acts in the account that it belongs to.
    if (!request.principal.account_id.empty()) request.place.account = request.principal.account;
    return request;
}

Session::Session(Start start) : start_(std::move(start)), state_{new_world(start_.options)} {
    SKYLENS_CHECK(start_.scenario.empty());
    begin_ = now();
    checkpoints_.consider(now(), 0, state_);
}

Result<Session> Session::open(Start start) {
    if (start.scenario.empty()) return Session(std::move(start));
    SKYLENS_TRY(Scenario scenario, find_scenario(start.scenario));
    return open(std::move(scenario));
}

Result<Session> Session::open(Scenario scenario) {
    Session session{Start{world_options(scenario), {}}};
    session.start_.scenario = scenario.id;
    const auto shipped = find_scenario(scenario.id);
    session.built_in_ = shipped.ok() && shipped.value().source == scenario.source;
    session.scenario_ = std::make_shared<const Scenario>(std::move(scenario));
    SKYLENS_TRY(session.state_.director, set_stage(*session.scenario_, session.state_.world));
    session.begin_ = session.now();
    session.checkpoints_ = {};
    session.run_until(session.now());
    return session;
}

Grade Session::grade() const {
    return scenario_ == nullptr ? Grade() : learn::grade(*scenario_, state_.director, state_.world);
}

aws::Outcome Session::act(const Call& call) {
    auto request = request_of(state_.world, call);
    if (!request.ok()) return {std::move(request).error(), 0};
    return aws::call(state_.world, request.value());
}

// What is due now runs at once, so that a replay, which knows only the times of the calls, meets
// calls and events in the same order.
void Session::settle() {
    ++applied_;
    if (scenario_ != nullptr) observe(*scenario_, state_.director, state_.world);
    run_until(now());
}

Status Session::give_answer(const Value& data) {
    if (scenario_ == nullptr) return Failure{"InvalidAnswer", "there is no scenario to answer"};
    for (const Task& task : scenario_->tasks) {
        if (task.id != data["task"].as_string()) continue;
        for (const AnswerField& field : task.fields) {
            if (field.id != data["field"].as_string()) continue;
            state_.director.answers[str_of(task.id.view(), "/", field.id.view())] =
                data["value"];
            return Ok{};
        }
    }
    return Failure{"InvalidAnswer", join("the scenario has no field '", data["task"].as_string(),
                                         "/", data["field"].as_string(), "'")};
}

Status Session::answer(std::string_view task, std::string_view field, std::string_view value) {
    constexpr std::size_t kAnswerBytesMax = 1000;
    if (value.size() > kAnswerBytesMax) return Failure{"InvalidAnswer", "the answer is too long"};
    const Value data = Value::object({{"task", task}, {"field", field}, {"value", value}});
    if (journal_.size() >= kEntriesMax) return Failure{"LimitExceeded", "the session is full"};
    SKYLENS_TRY_OK(give_answer(data));
    journal_.add({now(), "answer", data});
    settle();
    return Ok{};
}

Status Session::intervene_again(std::string_view kind, const Value& data) {
    Call where;
    where.account = data["account"].as_str();
    where.region = data["region"].as_str();
    SKYLENS_TRY(const aws::Request request, request_of(state_.world, where));
    return learn::perform_intervention(state_.world, request.place, kind, data["details"]);
}

Status Session::intervene(const Str& kind, const Str& account, const Str& region,
                          const Value& details) {
    SKYLENS_CHECK(is_intervention(kind));
    if (journal_.size() >= kEntriesMax) return Failure{"LimitExceeded", "the session is full"};
    const Value data =
        Value::object({{"account", account}, {"region", region}, {"details", details}});
    SKYLENS_TRY_OK(intervene_again(kind, data));
    journal_.add({now(), kind, data});
    settle();
    return Ok{};
}

Status Session::note(const Str& kind, const Value& data) {
    SKYLENS_CHECK(kind == "hint" || kind == "quiz");
    if (journal_.size() >= kEntriesMax) return Failure{"LimitExceeded", "the session is full"};
    journal_.add({now(), kind, data});
    settle();
    return Ok{};
}

aws::Outcome Session::call(const Call& call) {
    if (journal_.size() >= kEntriesMax) {
        return {Error{"LimitExceeded", join("a session holds at most ",
                                            static_cast<std::int64_t>(kEntriesMax), " calls")},
                0};
    }
    const SimTime at = now();
    aws::Outcome outcome = act(call);
    if (outcome.effect == 0) return outcome;
    journal_.add({at, "call", call_data(call)});
    settle();
    return outcome;
}

Status Session::check_moment(SimTime until) const {
    if (until < now()) {
        return Failure{"InvalidTime",
                     join(iso_time(until), " is in the past; it is ", iso_time(now()))};
    }
    if (until > start_.options.start + kSpanMax) {
        return Failure{"InvalidTime",
                     join("a session ends ", duration_text(kSpanMax), " after its start, at ",
                          iso_time(start_.options.start + kSpanMax))};
    }
    return Ok{};
}

Status Session::advance(SimTime until) {
    SKYLENS_TRY_OK(check_moment(until));
    run_until(until);
    return Ok{};
}

bool Session::step(SimTime until) {
    SKYLENS_CHECK(check_moment(until).ok());
    const bool stepped = step_once(until);
    if (stepped) look();
    return stepped;
}

bool Session::step_once(SimTime until) {
    if (scenario_ == nullptr) return aws::step(state_.world, until);
    return step_with_director(*scenario_, state_.director, state_.world, until);
}

void Session::run_until(SimTime until) {
    while (step_once(until))
        look();
    aws::advance(state_.world, until);
    look();
}

// Whatever watches the run looks here, after every event and every call.
void Session::look() { checkpoints_.consider(now(), applied_, state_); }

Status Session::apply(const sim::JournalEntry& entry) {
    run_until(entry.time);
    if (entry.kind == "answer" || entry.kind == "hint" || entry.kind == "quiz") {
        if (entry.kind == "answer") SKYLENS_TRY_OK(give_answer(entry.data));
        settle();
        return Ok{};
    }
    if (is_intervention(entry.kind)) {
        SKYLENS_TRY_OK(intervene_again(entry.kind, entry.data));
        settle();
        return Ok{};
    }
    if (entry.kind != "call") {
        return invalid(join("nothing acts by the name of '", entry.kind.view(), "'"));
    }
    SKYLENS_TRY(const Call call, read_call(entry.data));
    // A call that failed then fails again: that is part of the run.
    static_cast<void>(act(call));
    settle();
    return Ok{};
}

Status Session::rewind(SimTime to) {
    if (to > now() || to < begin_) {
        return Failure{"InvalidTime", join(iso_time(to), " is not between the start, ",
                                         iso_time(begin_), ", and now, ", iso_time(now()))};
    }
    const std::size_t count = journal_.count_until(to);
    const auto* entry = checkpoints_.latest(to, count);
    SKYLENS_CHECK(entry != nullptr);
    applied_ = entry->journal_size;
    state_ = entry->state;
    checkpoints_.cut(to);
    journal_.cut(count);
    while (applied_ < count)
        SKYLENS_TRY_OK(apply(journal_.entries()[applied_]));
    run_until(to);
    return Ok{};
}

Value Session::save() const {
    Value document = Value::object({{"format", kFormat},
                                    {"scenario", start_.scenario},
                                    {"seed", static_cast<std::int64_t>(start_.options.seed)},
                                    {"profile", profile_name(start_.options.profile)},
                                    {"start", iso_time(start_.options.start)},
                                    {"now", iso_time(now())},
                                    {"hash", hex_text(aws::world_hash(world()), 16)},
                                    {"journal", journal_.to_value()}});
    if (scenario_ != nullptr && !built_in_) document.set("scenarioFile", scenario_->source);
    return document;
}

Result<Session> Session::load(const Value& document) {
    SKYLENS_TRY(Start start, read_start(document));
    if (start.scenario.empty()) return resume(Session(std::move(start)), document);
    if (document.contains("scenarioFile")) {
        SKYLENS_TRY(Scenario own, parse_scenario(document["scenarioFile"]));
        return load(document, std::move(own));
    }
    SKYLENS_TRY(Scenario scenario, find_scenario(start.scenario));
    return load(document, std::move(scenario));
}

Result<Session> Session::load(const Value& document, Scenario scenario) {
    SKYLENS_TRY(const Start start, read_start(document));
    if (start.scenario != scenario.id) {
        return invalid(join("it is a session of '", start.scenario.view(), "', not of '",
                            scenario.id.view(), "'"));
    }
    scenario.seed = start.options.seed;
    scenario.profile = Str(profile_name(start.options.profile));
    SKYLENS_TRY(Session session, open(std::move(scenario)));
    return resume(std::move(session), document);
}

// Plays the document's journal on a session that has only begun.
Result<Session> Session::resume(Session session, const Value& document) {
    auto journal = sim::Journal::from_value(document["journal"], kEntriesMax);
    if (!journal.ok()) return invalid(journal.error().message);
    const auto now = parse_time(document["now"].as_string());
    if (!now.ok()) return invalid("\"now\" must be a time");
    session.journal_ = std::move(journal).value();
    const Status replayed = session.replay(now.value());
    if (!replayed.ok()) return replayed.error();
    const std::string hash = hex_text(aws::world_hash(session.world()), 16);
    session.replayed_exactly_ = document["hash"].as_string() == hash;
    return session;
}

Status Session::replay(SimTime end) {
    for (const sim::JournalEntry& entry : journal_.entries()) {
        const std::string where = join("journal entry ", static_cast<std::int64_t>(applied_), ": ");
        if (entry.time > end) return invalid(where + "it is after \"now\"");
        const Status moment = check_moment(entry.time);
        if (!moment.ok()) return invalid(where + moment.error().message);
        const Status done = apply(entry);
        if (!done.ok()) return invalid(where + done.error().message);
    }
    const Status moved = advance(end);
    if (!moved.ok()) return invalid(join("\"now\": ", moved.error().message));
    return Ok{};
}

}  // namespace skylens::learn
