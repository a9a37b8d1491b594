#include "shell/sim_commands.h"

namespace skylens::shell::commands {
namespace {

// A scenario of the session's own need not be built in.
Result<learn::Session> load_beside(const learn::Session& current, const Value& document) {
    const learn::Scenario* scenario = current.scenario();
    if (scenario != nullptr && document["scenario"].as_string() == scenario->id)
        return learn::Session::load(document, *scenario);
    return learn::Session::load(document);
}

}  // namespace

Result<SimAnswer> save(SimContext& context, const std::vector<std::string>& words) {
    if (words.size() != 1) return sim_usage("sim save FILE");
    SKYLENS_TRY_OK(
        context.environment.write_file(words[0], to_pretty_json(context.session.save()) + "\n"));
    const auto entries = static_cast<std::int64_t>(context.session.journal().size());
    return SimAnswer{Value::object({{"file", words[0]}, {"entries", entries}}),
                     join(words[0], ": ", entries, entries == 1 ? " call" : " calls", "\n")};
}

Result<SimAnswer> load(SimContext& context, const std::vector<std::string>& words) {
    if (words.size() != 1) return sim_usage("sim load FILE");
    SKYLENS_TRY(const std::string text, context.environment.read_file(words[0]));
    auto document = parse_json(text, learn::Session::kLimits);
    if (!document.ok())
        return Failure{"InvalidSession", join(words[0], ": ", document.error().message)};
    auto session = load_beside(context.session, document.value());
    if (!session.ok())
        return Failure{"InvalidSession", join(words[0], ": ", session.error().message)};
    context.session = std::move(session).value();
    const bool exact = context.session.replayed_exactly();
    const std::string time = iso_time(context.session.now());
    return SimAnswer{Value::object({{"now", time}, {"replayed_exactly", exact}}),
                     join("it is ", time,
                          exact ? "\n"
                                : "; the world is not the one that was saved (another version "
                                  "of skylens saved it)\n")};
}

}  // namespace skylens::shell::commands
