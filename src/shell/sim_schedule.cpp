#include "services/events/schedule.h"
#include "shell/options.h"
#include "shell/python.h"
#include "shell/sim_commands.h"

namespace skylens::shell::commands {
namespace {

constexpr std::int64_t kCountDefault = 5;
constexpr std::int64_t kCountMax = 1000;

}  // namespace

Result<SimAnswer> next_fire_times(std::string_view expression, SimTime after, std::int64_t count) {
    if (count < 1 || count > kCountMax) {
        return Failure{"InvalidCount", join("the count is between 1 and ", kCountMax)};
    }
    SKYLENS_TRY(const events::Schedule schedule, events::parse_schedule(expression));
    SimAnswer answer;
    Value list = Value::array();
    SimTime last = after;
    for (std::int64_t i = 0; i < count; ++i) {
        const auto next = events::next_fire(schedule, after, last);
        if (!next) break;
        last = *next;
        list.push(iso_time(last));
        answer.text += iso_time(last) + "\n";
    }
    answer.json = Value::object({{"next", list}});
    return answer;
}

Result<SimAnswer> schedule(SimContext& context, const std::vector<std::string>& words) {
    static const std::vector<OptionRule> kRules = {{"after"},
                                                   {"count", Takes::One, false, "", {}, true}};
    const auto parsed = parse_options(kRules, {"expression"}, words);
    if (!parsed.ok() || !parsed.value().rest.empty()) {
        return sim_usage("sim schedule 'cron(0 8 ? * MON *)' [--after TIME] [--count N]");
    }
    SimTime after = context.session.now();
    if (const GivenOption* given = parsed.value().find(0)) {
        SKYLENS_TRY(after, parse_moment(given->words[0], after));
    }
    std::int64_t count = kCountDefault;
    if (const GivenOption* given = parsed.value().find(1)) {
        SKYLENS_TRY(count, python_int(given->words[0]));
    }
    return next_fire_times(parsed.value().positionals[0], after, count);
}

}  // namespace skylens::shell::commands
