#include <algorithm>

#include "services/ec2/faults.h"
#include "shell/effect_text.h"
#include "shell/python.h"
#include "shell/sim_commands.h"

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

}  // namespace

Result<SimAnswer> inject(SimContext& context, const std::vector<std::string>& words) {
    std::vector<std::string> given = words;
    const auto clear = std::find(given.begin(), given.end(), "--clear");
    const bool clears = clear != given.end();
    if (clears) given.erase(clear);
    if (given.size() != 2)
        return sim_usage(join("sim inject ", fault_choices(), " INSTANCE [--clear]"));
    return intervene(
        context, "fault",
        Value::object({{"instance", given[1]}, {"kind", given[0]}, {"clear", clears}}));
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
    if (words.size() != 2) {
        return sim_usage(
            "sim workload INSTANCE cpu=85 (or JSON: '{\"cpu\": {\"ramp\": {\"from\": 5, "
            "\"to\": 95, \"over\": \"PT30M\"}}}')");
    }
    const bool json = words[1].compare(0, 1, "{") == 0;
    SKYLENS_TRY(const Value curves,
                json ? python_json(words[1]) : parse_shorthand(words[1], no_files().read_file));
    Value details = json ? curves : with_numbers(curves);
    details.set("instance", words[0]);
    return intervene(context, "workload", details);
}

}  // namespace skylens::shell::commands

namespace skylens::shell {

std::vector<std::string_view> fault_names() {
    std::vector<std::string_view> names;
    for (const ec2::Fault fault : {ec2::Fault::SystemCheck, ec2::Fault::InstanceCheck,
                                   ec2::Fault::EbsCheck, ec2::Fault::AgentStopped}) {
        names.push_back(ec2::fault_name(fault));
    }
    return names;
}

}  // namespace skylens::shell
