#include <algorithm>

#include "shell/effect_text.h"
#include "shell/python.h"
#include "shell/sim_commands.h"
#include "traffic/faults.h"
#include "traffic/state.h"

namespace skylens::shell::commands {
namespace {

// Numbers in shorthand are text.
Value with_numbers(const Value& value) {
    if (value.is_string()) {
        const auto number = python_float(value.as_string());
        return number.ok() ? Value(number.value()) : value;
    }
    if (value.is_array()) {
        Value list = Value::array();
        for (const Value& element : value.elements())
            list.push(with_numbers(element));
        return list;
    }
    if (!value.is_object()) return value;
    Value object = Value::object();
    for (const Value::Member& member : value.members()) {
        object.set(member.key, with_numbers(member.value));
    }
    return object;
}

// Acts, and answers with the effect.
Result<SimAnswer> intervene(SimContext& context, const Str& kind, const Value& details) {
    const std::size_t before = context.session.world().effects.size();
    SKYLENS_TRY_OK(context.session.intervene(kind, context.identity.account,
                                             context.identity.region, details));
    const aws::World& world = context.session.world();
    if (world.effects.size() == before) return SimAnswer{Value::object(), "done\n"};
    const sim::Effect& effect = world.effects[before];
    return SimAnswer{Value::object({{"effect", effect_json(world, effect)}}),
                     effect_line(world, effect) + "\n"};
}

std::string fault_choices() {
    std::string names;
    for (const std::string_view name : fault_names())
        names += join(names.empty() ? "" : "|", name);
    return names;
}

bool is_json(const std::string& word) { return word.compare(0, 1, "{") == 0; }

// "cpu=85" or JSON.
Result<Value> settings(const std::string& word) {
    if (is_json(word)) return python_json(word);
    SKYLENS_TRY(const Value given, parse_shorthand(word, no_files().read_file));
    return with_numbers(given);
}

// Takes a flag out of the words.
bool take_flag(std::vector<std::string>& words, std::string_view flag) {
    const auto found = std::find(words.begin(), words.end(), flag);
    if (found == words.end()) return false;
    words.erase(found);
    return true;
}

// The member that names what such a fault hits: "instance", "zone", …
std::string_view subject_of(std::string_view fault) {
    for (const traffic::FaultKind& kind : traffic::fault_kinds()) {
        if (kind.name == fault) return kind.subject;
    }
    return "instance";
}

Value fate_numbers(const traffic::Tally& tally) {
    constexpr const char* kNames[] = {
        "target_2xx", "target_3xx", "target_4xx", "target_5xx", "elb_3xx", "elb_4xx", "elb_460",
        "elb_500",    "elb_502",    "elb_503",    "elb_504",    "refused", "dropped"};
    Value out = Value::object({{"sent", static_cast<std::int64_t>(tally.sent)}});
    for (std::size_t i = 0; i < std::size(kNames); ++i) {
        if (tally.by_fate[i] != 0) out.set(kNames[i], static_cast<std::int64_t>(tally.by_fate[i]));
    }
    return out;
}

}  // namespace

Result<SimAnswer> inject(SimContext& context, const std::vector<std::string>& words) {
    std::vector<std::string> given = words;
    const bool clears = take_flag(given, "--clear");
    if (given.size() < 2 || given.size() > 3) {
        return sim_usage(join("sim inject ", fault_choices(),
                              " INSTANCE|ZONE|CERTIFICATE|PRINCIPAL|SERVICE [SETTINGS] [--clear]"));
    }
    Value details = Value::object();
    if (given.size() == 3) {
        SKYLENS_TRY(details, settings(given[2]));
    }
    details.set(Str(subject_of(given[0])), given[1]);
    details.set("kind", given[0]);
    if (clears) details.set("clear", true);
    return intervene(context, "fault", details);
}

Result<SimAnswer> sign_in(SimContext& context, const std::vector<std::string>& words) {
    Value details = Value::object();
    bool right = !words.empty();
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i == 0) {
            const std::string& who = words[0];
            details.set("user", who.substr(0, 5) == "user/" ? who.substr(5) : who);
        } else if (words[i] == "--fail") {
            details.set("success", false);
        } else if (words[i] == "--mfa") {
            details.set("mfa", true);
        } else if (words[i] == "--ip" && i + 1 < words.size()) {
            details.set("sourceIp", words[++i]);
        } else {
            right = false;
        }
    }
    if (!right) return sim_usage("sim signin root|user/NAME [--fail] [--mfa] [--ip ADDRESS]");
    return intervene(context, "signin", details);
}

Result<SimAnswer> workload(SimContext& context, const std::vector<std::string>& words) {
    const bool whole = words.size() == 1 && is_json(words[0]);
    if (words.size() != 2 && !whole) {
        return sim_usage(
            "sim workload INSTANCE cpu=85 (or JSON: '{\"cpu\": {\"ramp\": {\"from\": 5, "
            "\"to\": 95, \"over\": \"PT30M\"}}}'), or sim workload JSON");
    }
    SKYLENS_TRY(Value details, settings(words.back()));
    if (!whole) details.set("instance", words[0]);
    return intervene(context, "workload", details);
}

Result<SimAnswer> agent(SimContext& context, const std::vector<std::string>& words) {
    std::vector<std::string> given = words;
    const bool off = take_flag(given, "--off");
    if (given.empty() || given.size() > 2 || (off && given.size() != 1)) {
        return sim_usage(
            "sim agent INSTANCE [metrics=mem_used_percent,disk_used_percent | JSON] "
            "[--off]");
    }
    Value details = Value::object();
    if (given.size() == 2) {
        SKYLENS_TRY(details, settings(given[1]));
    } else if (!off) {
        details.set("metrics", Value::array({"mem_used_percent", "disk_used_percent"}));
    }
    details.set("instance", given[0]);
    if (off) details.set("off", true);
    return intervene(context, "agent", details);
}

Result<SimAnswer> traffic_of(SimContext& context, const std::vector<std::string>& words) {
    if (!words.empty()) return sim_usage("sim traffic");
    SKYLENS_TRY(
        const aws::Request request,
        learn::request_of(context.session.world(),
                          {{}, {}, {}, "root", context.identity.account, context.identity.region}));
    const traffic::State& state = context.session.world().at(request.place).traffic;
    Value list = Value::array();
    for (const traffic::Stream& stream : state.streams) {
        Value one = Value::object({{"id", stream.id}});
        one.set("requests", fate_numbers(stream.tally));
        list.push(one);
    }
    for (const traffic::Caller& caller : state.callers) {
        Value one = Value::object({{"id", caller.id},
                                   {"principal", caller.principal},
                                   {"calls", static_cast<std::int64_t>(caller.made)},
                                   {"refused", static_cast<std::int64_t>(caller.refused)}});
        if (!caller.trouble.empty()) one.set("error", caller.trouble);
        list.push(one);
    }
    std::string text;
    for (const Value& one : list.elements())
        text += to_json(one) + "\n";
    return SimAnswer{Value::object({{"workloads", list}}),
                     text.empty() ? "no workloads of calls or requests\n" : text};
}

}  // namespace skylens::shell::commands

namespace skylens::shell {

std::vector<std::string_view> fault_names() {
    std::vector<std::string_view> names;
    for (const traffic::FaultKind& kind : traffic::fault_kinds())
        names.push_back(kind.name);
    return names;
}

}  // namespace skylens::shell
