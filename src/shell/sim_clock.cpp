#include "aws/effects.h"
#include "base/text.h"
#include "shell/effect_text.h"
#include "shell/sim_commands.h"

namespace skylens::shell {
namespace commands {
namespace {

constexpr Duration kHorizon = hours(24);

SimAnswer time_answer(const learn::Session& session) {
    const std::string text = iso_time(session.now());
    return {Value::object({{"now", text}}), text + "\n"};
}

// Which effects `sim until KIND` waits for.
struct Awaited {
    std::string_view name;
    std::vector<aws::EffectKind> kinds;  // empty: any
};

const std::vector<Awaited>& awaited() {
    using Kind = aws::EffectKind;
    static const std::vector<Awaited> kAwaited = {
        {"alarm", {Kind::MetricAlarmChange}},
        {"event", {Kind::BusEvent}},
        {"compliance", {Kind::ComplianceChange}},
        {"record", {Kind::TrailRecord}},
        {"item", {Kind::ConfigItem}},
        {"state", {Kind::StateChange}},
        {"email", {Kind::Email}},
        {"anything", {}},
    };
    return kAwaited;
}

bool is_awaited(const Awaited& what, const sim::Effect& effect) {
    if (what.kinds.empty()) return true;
    for (const aws::EffectKind kind : what.kinds) {
        if (static_cast<std::uint16_t>(kind) == effect.kind) return true;
    }
    return false;
}

const sim::Effect* run_until(learn::Session& session, const Awaited& what, SimTime horizon) {
    const sim::EffectLog& log = session.world().effects;
    std::size_t seen = log.size();
    while (session.step(horizon)) {
        for (; seen < log.size(); ++seen) {
            if (is_awaited(what, log[seen])) return &log[seen];
        }
    }
    return nullptr;
}

}  // namespace
}  // namespace commands

std::vector<std::string_view> awaited_kinds() {
    std::vector<std::string_view> names;
    for (const commands::Awaited& what : commands::awaited())
        names.push_back(what.name);
    return names;
}

namespace commands {

Result<SimAnswer> advance(SimContext& context, const std::vector<std::string>& words) {
    if (words.size() != 1) return sim_usage("sim advance DURATION|TIME");
    SKYLENS_TRY(const SimTime to, parse_moment(words[0], context.session.now()));
    SKYLENS_TRY_OK(context.session.advance(to));
    return time_answer(context.session);
}

Result<SimAnswer> until(SimContext& context, const std::vector<std::string>& words) {
    std::string kinds;
    for (const Awaited& what : awaited()) {
        kinds += join(kinds.empty() ? "" : "|", what.name);
        if (words.size() != 1 || words[0] != what.name) continue;
        learn::Session& session = context.session;
        const SimTime horizon = session.now() + kHorizon;
        SKYLENS_TRY_OK(session.check_moment(horizon));
        if (const sim::Effect* effect = run_until(session, what, horizon)) {
            return SimAnswer{Value::object({{"now", iso_time(session.now())},
                                            {"effect", effect_json(session.world(), *effect)}}),
                             effect_line(session.world(), *effect) + "\n"};
        }
        SKYLENS_TRY_OK(session.advance(horizon));
        SimAnswer answer = time_answer(session);
        answer.json.set("effect", Value());
        answer.text = join("nothing of that kind happened in ", duration_text(kHorizon), "; it is ",
                           answer.text);
        answer.failed = true;
        return answer;
    }
    return sim_usage(join("sim until ", kinds));
}

Result<SimAnswer> now(SimContext& context, const std::vector<std::string>& words) {
    if (!words.empty()) return sim_usage("sim now");
    return time_answer(context.session);
}

Result<SimAnswer> rewind(SimContext& context, const std::vector<std::string>& words) {
    if (words.size() != 1) return sim_usage("sim rewind TIME|DURATION");
    const SimTime here = context.session.now();
    const auto back = parse_duration(words[0]);
    SimTime to = here;
    if (back.ok()) {
        to = {here.ms - back.value().ms};
    } else {
        SKYLENS_TRY(to, parse_moment(words[0], here));
        if (to > here && words[0].size() == 5) to = {to.ms - days(1).ms};  // "23:50" after midnight
    }
    SKYLENS_TRY_OK(context.session.rewind(to));
    return time_answer(context.session);
}

}  // namespace commands
}  // namespace skylens::shell
