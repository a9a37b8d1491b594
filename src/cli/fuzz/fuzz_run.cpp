#include "cli/fuzz/fuzz_run.h"

#include <algorithm>

#include "cli/fuzz/call_maker.h"
#include "cli/fuzz/conformance.h"
#include "cli/fuzz/trouble_maker.h"

namespace skylens::cli {
namespace {

// Workloads go on for so long at most: a tick every ten seconds adds up.
constexpr Duration kBusyMax = minutes(10);

class FuzzedSession {
  public:
    explicit FuzzedSession(std::uint64_t seed)
        : session_(learn::Start{{seed}, {}}),
          maker_(seed),
          trouble_(seed),
          rng_(Rng(seed).fork("time")) {
        resources_ = aws::resources_hash(session_.world());
    }

    FuzzReport run(int calls) {
        const int remembered = calls / 2;
        for (int i = 0; i < calls && report_.broken.empty(); ++i) {
            if (rng_.below(4) == 0) let_time_pass();
            if (rng_.below(30) == 0) break_something();
            if (i == remembered) remember();
            call();
        }
        if (report_.broken.empty()) check_replay();
        if (report_.broken.empty()) check_steps();
        if (report_.broken.empty()) check_rewind();
        return report_;
    }

  private:
    void call() {
        const learn::Call call = maker_.make(session_.now());
        const std::size_t effects = session_.world().effects.size();
        const aws::Outcome outcome = session_.call(call);
        ++report_.calls;
        const std::uint64_t before = resources_;
        resources_ = aws::resources_hash(session_.world());
        const aws::ServiceModel& service =
            *aws::Catalog::built_in().find_service(call.service.view());
        const aws::OperationModel& operation = *service.find_operation(call.operation);
        if (outcome.result.ok()) {
            ++report_.succeeded;
            maker_.learn_from(call, outcome.result.value());
            check_answer(call, service, operation, outcome.result.value());
        } else if (resources_ != before) {
            broke("an error changed resources", call, &outcome.result.error());
        }
        if (outcome.result.ok() && aws::find_implementation(operation)->read != nullptr &&
            resources_ != before) {
            broke("a read changed resources", call, nullptr);
        }
        check_effects(effects, call);
    }

    void check_answer(const learn::Call& call, const aws::ServiceModel& service,
                      const aws::OperationModel& operation, const Value& answer) {
        if (operation.output == aws::kNoShape || answer.is_null()) return;
        const std::string found = nonconformance(service, operation.output, answer);
        if (!found.empty()) broke("the answer does not conform: " + found, call, nullptr);
    }

    void check_effects(std::size_t from, const learn::Call& call) {
        const aws::World& world = session_.world();
        for (std::size_t i = from; i < world.effects.size(); ++i) {
            const sim::Effect& effect = world.effects[i];
            if (effect.cause >= effect.id) broke("an effect precedes its cause", call, nullptr);
            if (i > 0 && effect.time < world.effects[i - 1].time)
                broke("effects go back in time", call, nullptr);
        }
        if (!world.queue.empty() && world.queue.top().time < world.now)
            broke("something pending lies in the past", call, nullptr);
    }

    void let_time_pass() {
        constexpr std::int64_t kJumps[] = {1'000, 60'000, 300'000, 3'600'000, 20'000'000};
        const std::int64_t jump = kJumps[rng_.below(5)];
        if (jump > kBusyMax.ms) trouble_.calm(session_);
        const Status done = session_.advance(session_.now() + milliseconds(rng_.between(1, jump)));
        if (!done.ok()) report_.broken = "time does not pass: " + done.error().message;
        if (report_.broken.empty()) report_.broken = unaccounted(session_.world());
        resources_ = aws::resources_hash(session_.world());
    }

    void break_something() {
        trouble_.act(session_, maker_);
        resources_ = aws::resources_hash(session_.world());
    }

    void remember() {
        let_time_pass();
        then_ = session_.now();
        then_hash_ = aws::world_hash(session_.world());
        const Status done = session_.advance(session_.now() + seconds(1));
        if (!done.ok()) report_.broken = "time does not pass: " + done.error().message;
        resources_ = aws::resources_hash(session_.world());
    }

    void check_replay() {
        const auto again = learn::Session::load(session_.save());
        if (!again.ok()) {
            report_.broken = "the saved session is refused: " + again.error().message;
        } else if (!again.value().replayed_exactly()) {
            report_.broken = "the saved session replays to another world";
        }
    }

    void check_steps() {
        learn::Session many = session_;
        const SimTime end = session_.now() + hours(2);
        bool ok = session_.advance(end).ok();
        while (ok && many.now() < end)
            ok = many.advance(std::min(many.now() + seconds(47), end)).ok();
        if (!ok || aws::world_hash(many.world()) != aws::world_hash(session_.world()))
            report_.broken = "one step of two hours differs from many";
    }

    void check_rewind() {
        const Status done = session_.rewind(then_);
        if (!done.ok() || aws::world_hash(session_.world()) != then_hash_)
            report_.broken = "going back meets another world";
    }

    void broke(const std::string& what, const learn::Call& call, const Error* error) {
        if (!report_.broken.empty()) return;
        report_.broken =
            join(what, ": ", call.service.view(), ":", call.operation.view(), " as ",
                 call.as.view(), " in ", call.region.view(), " ", to_json(call.params));
        if (error != nullptr) report_.broken += join(" (", error->code, ": ", error->message, ")");
    }

    learn::Session session_;
    CallMaker maker_;
    TroubleMaker trouble_;
    Rng rng_;
    FuzzReport report_;
    std::uint64_t resources_ = 0;
    SimTime then_;
    std::uint64_t then_hash_ = 0;
};

}  // namespace

FuzzReport fuzz(std::uint64_t seed, int calls) { return FuzzedSession(seed).run(calls); }

}  // namespace skylens::cli
