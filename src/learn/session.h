// A session: one run of the simulated AWS from its start to now, with everything that people did
// in it. Start + journal make the world again, bit by bit: that is what is saved, shared, rewound
// and graded.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "aws/gateway.h"
#include "learn/grade.h"
#include "services/new_world.h"
#include "sim/checkpoints.h"
#include "sim/journal.h"

namespace skylens::learn {

// Where a run begins.
struct Start {
    WorldOptions options;
    Str scenario;  // id of the scenario that sets the stage; empty for a bare account
};

// A call by a person, all in text: it is resolved when it acts.
struct Call {
    Str service;      // "ec2"
    Str operation;    // "RunInstances"
    Value params;     // an object, or null for none
    // See iam::resolve_principal; of a request to S3 by URL "url?" and s3::sign_by_url's query.
    Str as = "root";
    Str account;      // 12 digits; empty for the first account
    Str region = "us-east-1";
};

// The parts of a session that a checkpoint keeps.
struct SessionState {
    aws::World world;
    DirectorState director;  // of the scenario, if there is one
};

// A session is a value: a copy is a branch that goes its own way.
class Session {
  public:
    // A bare account. Start::scenario must be empty.
    explicit Session(Start start);

    // A session with its stage set: Start::scenario names a built-in scenario, whose seed, start
    // and profile replace the options. Refuses an unknown or broken one, naming where.
    static Result<Session> open(Start start);
    // The same with a scenario that is not built in.
    static Result<Session> open(Scenario scenario);

    [[nodiscard]] const aws::World& world() const { return state_.world; }
    [[nodiscard]] const DirectorState& director() const { return state_.director; }
    // Null for a bare account.
    [[nodiscard]] const Scenario* scenario() const { return scenario_.get(); }
    // What the tasks are worth now; empty for a bare account.
    [[nodiscard]] Grade grade() const;
    [[nodiscard]] const Start& start() const { return start_; }
    // When the stage was set and the learner came in. Nothing before it can be gone back to.
    [[nodiscard]] SimTime begin() const { return begin_; }
    [[nodiscard]] const sim::Journal& journal() const { return journal_; }
    [[nodiscard]] SimTime now() const { return state_.world.now; }

    // Acts through the door, then runs what is due at once, so that replay meets the same order.
    // Refuses an unknown Region ("InvalidRegion"), account ("InvalidAccount") or principal with
    // effect 0; whatever has effect 0 changed nothing and is not in the journal.
    aws::Outcome call(const Call& call);

    // Breaks or repairs something (kind "fault"), sets load (kind "workload") or an instance's
    // CloudWatch agent (kind "agent"), or tries to sign in to the console (kind "signin"), as an
    // instructor. `details` as in learn/interventions.h; account as in Call. Refuses what those
    // refuse, an unknown Region or account, and then changes nothing.
    Status intervene(const Str& kind, const Str& account, const Str& region, const Value& details);

    // The learner's answer to a field of a task. Refuses, with code "InvalidAnswer", a task or
    // field that the scenario does not have.
    Status answer(std::string_view task, std::string_view field, std::string_view value);

    // Notes that a hint was taken or a question answered, so that it is saved with the run:
    // kinds "hint" and "quiz".
    Status note(const Str& kind, const Value& data);

    // Refuses, with code "InvalidTime", a moment before now or more than kSpanMax after the start.
    [[nodiscard]] Status check_moment(SimTime until) const;

    // Lets time pass. Refuses what check_moment() refuses.
    Status advance(SimTime until);

    // Runs the next pending event when it is due at or before `until`, which must be one that
    // check_moment() takes; false when there is none.
    bool step(SimTime until);

    // Goes back: forgets everything that came from outside after `to`, and makes the world of that
    // moment again. Refuses, with code "InvalidTime", a moment before begin() or after now.
    Status rewind(SimTime to);

    // The session as a document, format "skylens.session/1". A scenario that is not built in goes
    // along whole, as "scenarioFile".
    [[nodiscard]] Value save() const;

    // A saved session, replayed to the moment it was saved. Refuses the whole document, with code
    // "InvalidSession" and where it is wrong, when any part of it is not as save() writes it or
    // goes beyond kEntriesMax or kSpanMax.
    static Result<Session> load(const Value& document);
    // The same with the scenario that it must be a session of, which need not be built in. Seed and
    // profile are the document's.
    static Result<Session> load(const Value& document, Scenario scenario);

    // After load(): whether the replay gave the very world that was saved. False when another
    // version of the program saved it.
    [[nodiscard]] bool replayed_exactly() const { return replayed_exactly_; }

    static constexpr std::size_t kEntriesMax = 20'000;
    static constexpr JsonLimits kLimits = {64 * 1024 * 1024, 64};  // of a saved session's text
    static constexpr Duration kSpanMax = days(400);

  private:
    Status apply(const sim::JournalEntry& entry);
    Status give_answer(const Value& data);
    Status intervene_again(std::string_view kind, const Value& data);
    static Result<Session> resume(Session session, const Value& document);
    Status replay(SimTime end);
    bool step_once(SimTime until);
    void run_until(SimTime until);
    void look();
    aws::Outcome act(const Call& call);
    void settle();

    Start start_;
    SimTime begin_;
    std::shared_ptr<const Scenario> scenario_;  // constant, so branches may share it
    SessionState state_;
    sim::Journal journal_;
    std::size_t applied_ = 0;  // how many entries of the journal the state has seen
    sim::Checkpoints<SessionState> checkpoints_;
    bool built_in_ = false;  // find_scenario() gives the same scenario
    bool replayed_exactly_ = true;
};

// The request that a call stands for in that world: its place and principal.
Result<aws::Request> request_of(const aws::World& world, const Call& call);

// "realistic" or "instant"; error code "InvalidProfile".
Result<aws::Profile> parse_profile(std::string_view text);
std::string_view profile_name(aws::Profile profile);

}  // namespace skylens::learn
