#include "shell/logs_tail.h"

#include "base/text.h"
#include "shell/options.h"

namespace skylens::shell {
namespace {

constexpr std::string_view kSinceByDefault = "10m";

// "10m", "2h", "1d", "3w", "30s" before now, or a time.
Result<SimTime> since_when(const std::string& text, SimTime now) {
    const std::string number = text.substr(0, text.empty() ? 0 : text.size() - 1);
    if (is_digits(number) && number.size() < 9) {
        const std::int64_t count = std::stoll(number);
        switch (text.back()) {
            case 's':
                return now - seconds(count);
            case 'm':
                return now - minutes(count);
            case 'h':
                return now - hours(count);
            case 'd':
                return now - days(count);
            case 'w':
                return now - days(7 * count);
            default:
                break;
        }
    }
    const auto time = parse_time(text);
    if (time.ok()) return time;
    return param_error(join("Error parsing parameter '--since': Invalid timestamp \"", text, "\""));
}

// "2026-01-05T09:00:00.123000+00:00 stream message", as the format says.
std::string tail_line(const Value& event, std::string_view format) {
    const SimTime time{event["timestamp"].as_int()};
    std::string stamp = cli_time(time);
    if (format == "short")
        return join(stamp.substr(0, 19), " ", event["message"].as_string(), "\n");
    // The command always writes the fraction.
    if (stamp.find('.') == std::string::npos) stamp.insert(stamp.size() - 6, ".000000");
    return join(stamp, " ", event["logStreamName"].as_string(), " ", event["message"].as_string(),
                "\n");
}

}  // namespace

Output run_logs_tail(const AwsContext& context, const Identity& identity,
                     const std::vector<std::string>& words) {
    static const std::vector<OptionRule> kRules = {
        {"since"},
        {"follow", Takes::Nothing},
        {"format", Takes::One, false, "", {"detailed", "short", "json"}},
        {"filter-pattern"},
        {"log-stream-names", Takes::Many},
        {"log-stream-name-prefix"},
    };
    const auto parsed = parse_options(kRules, {"group_name"}, words);
    if (!parsed.ok()) return output_of(parsed.error());
    if (!parsed.value().rest.empty())
        return output_of(
            Error{std::string(kUnknownOptions), join("Unknown options: ", parsed.value().rest[0])});
    Value params = Value::object({{"logGroupName", parsed.value().positionals[0]}});
    std::string since(kSinceByDefault);
    std::string format = "detailed";
    for (const GivenOption& given : parsed.value().given) {
        const std::string& name = kRules[given.rule].name;
        if (name == "since") since = given.words[0];
        if (name == "format") format = given.words[0];
        if (name == "filter-pattern") params.set("filterPattern", given.words[0]);
        if (name == "log-stream-name-prefix") params.set("logStreamNamePrefix", given.words[0]);
        if (name == "log-stream-names") {
            for (const std::string& stream : given.words)
                params.member("logStreamNames").push(stream);
        }
        if (name == "follow" || format == "json")
            return output_of(
                Error{"NotSimulated", name == "follow"
                                          ? "aws logs tail --follow is not simulated: time stands "
                                            "still while a command runs; let it pass and tail again"
                                          : "--format json is not simulated"});
    }
    const auto from = since_when(since, context.session.now());
    if (!from.ok()) return output_of(from.error());
    params.set("startTime", from.value().ms);
    Caller caller(context, identity);
    Output output;
    while (true) {
        const auto page = caller.call("logs", "FilterLogEvents", params);
        if (!page.ok()) {
            const Output failed = caller.print_error(page.error());
            return {output.text, failed.error, failed.exit_code};
        }
        for (const Value& event : page.value()["events"].elements())
            output.text += tail_line(event, format);
        const Value& next = page.value()["nextToken"];
        if (!next.is_string()) return output;
        params.set("nextToken", next);
    }
}

}  // namespace skylens::shell
