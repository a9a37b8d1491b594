#include "shell/sim_command.h"

#include "base/text.h"
#include "shell/close_matches.h"
#include "shell/sim_commands.h"

namespace skylens::shell {
namespace {

Result<SimAnswer> help(SimContext& context, const std::vector<std::string>& words) {
    static_cast<void>(context);
    static_cast<void>(words);
    std::string text;
    Value list = Value::array();
    for (const SimCommand& command : sim_commands()) {
        std::string head =
            join("  sim ", command.name, command.usage.empty() ? "" : " ", command.usage);
        if (head.size() < 44) head.resize(44, ' ');
        text += join(head, " ", command.summary, "\n");
        list.push(Value::object(
            {{"name", command.name}, {"usage", command.usage}, {"summary", command.summary}}));
    }
    return SimAnswer{Value::object({{"commands", list}}), text};
}

bool two_digits(std::string_view text, int& out) {
    if (text.size() != 2 || !is_digits(text)) return false;
    out = (text[0] - '0') * 10 + (text[1] - '0');
    return true;
}

}  // namespace

const std::vector<SimCommand>& sim_commands() {
    static const std::vector<SimCommand> kCommands = {
        {"advance", "DURATION", "let time pass: 5m, 2h, 1d12h, or until an ISO time",
         commands::advance},
        {"until", "KIND", "run until the next alarm, event, compliance, record, state, anything",
         commands::until},
        {"now", "", "the simulated time", commands::now},
        {"as", "WHO", "act as root, user/NAME, role/NAME or an access key id", commands::act_as},
        {"region", "NAME", "work in that Region", commands::set_region},
        {"account", "ID", "work in that account", commands::set_account},
        {"authorize", "FILE|-", "a policy decision on a request given whole, in JSON",
         commands::authorize},
        {"effects", "[COUNT]", "the latest effects", commands::effects},
        {"why", "EFFECT", "the chain of causes behind an effect", commands::why},
        {"inbox", "[NUMBER]", "the e-mails that arrived, or one of them whole", commands::inbox},
        {"inject", "FAULT WHERE [SETTINGS] [--clear]", "break something, or repair it",
         commands::inject},
        {"mfa", "SERIAL-NUMBER", "the code that an MFA device shows, and the next one",
         commands::show_mfa},
        {"signin", "root|user/NAME [--fail] [--mfa] [--ip ADDRESS]",
         "somebody tries to sign in to the console", commands::sign_in},
        {"workload", "[INSTANCE] CURVES", "put load on an instance: cpu=85, or JSON; other "
                                          "workloads: JSON",
         commands::workload},
        {"agent", "INSTANCE [SETTINGS] [--off]", "run the CloudWatch agent on an instance",
         commands::agent},
        {"traffic", "", "what became of the requests and calls of the workloads",
         commands::traffic_of},
        {"reach", "SOURCE DESTINATION PORT",
         "whether a packet arrives, and which rule decides: tcp/22, udp/53, icmp", commands::reach},
        {"rewind", "TIME", "go back: 09:10, an ISO time, or a duration before now",
         commands::rewind},
        {"branch", "[NAME]", "keep a copy of the world", commands::branch},
        {"switch", "[NAME]", "go on in a copy; this world takes its name", commands::switch_branch},
        {"diff", "[NAME]", "what differs between this world and a copy", commands::diff},
        {"save", "FILE", "write the session to a file", commands::save},
        {"load", "FILE", "go on with a saved session", commands::load},
        {"schedule", "EXPRESSION", "next fire times: [--after TIME] [--count N]",
         commands::schedule},
        {"check", "", "what the tasks of the scenario are worth now", commands::check},
        {"hash", "", "the hash of the world", commands::hash},
        {"profile", "", "the profile of the delays", commands::profile},
        {"cost", "", "not simulated", commands::cost},
        {"help", "", "this list", help},
    };
    return kCommands;
}

Result<SimAnswer> run_sim(SimContext& context, const std::vector<std::string>& words) {
    if (words.empty()) return sim_usage("sim COMMAND; 'sim help' lists the commands");
    for (const SimCommand& command : sim_commands()) {
        if (command.name != words[0]) continue;
        return command.run(context, std::vector<std::string>(words.begin() + 1, words.end()));
    }
    std::vector<std::string> names;
    for (const SimCommand& command : sim_commands())
        names.emplace_back(command.name);
    std::string message = invalid_choice(words[0], names);
    while (!message.empty() && message.back() == '\n')
        message.pop_back();
    return Failure{"Usage", join("sim: ", message, "; 'sim help' lists the commands")};
}

Failure sim_usage(std::string_view what) { return Failure{"Usage", join("usage: ", what)}; }

Result<SimTime> parse_moment(std::string_view text, SimTime from) {
    const auto duration = parse_duration(text);
    if (duration.ok()) return from + duration.value();
    int hour = 0;
    int minute = 0;
    if (text.size() == 5 && text[2] == ':' && two_digits(text.substr(0, 2), hour) &&
        two_digits(text.substr(3), minute) && hour < 24 && minute < 60) {
        return floor_to(from, days(1)) + hours(hour) + minutes(minute);
    }
    const auto time = parse_time(text);
    if (time.ok() && !is_digits(text)) return time;
    return Failure{"InvalidTime", join("'", text,
                                     "' is neither a duration (5m, 2h, 1d12h) nor a time "
                                     "(09:10, 2026-01-05T09:10:00Z)")};
}

}  // namespace skylens::shell
