#include <algorithm>

#include "base/text.h"
#include "shell/effect_text.h"
#include "shell/sim_commands.h"

namespace skylens::shell::commands {
namespace {

constexpr std::size_t kListedDefault = 20;
constexpr std::size_t kListedMax = 10'000;
constexpr std::size_t kDataShownMax = 400;

// "14" and "#14"; 0 when it is no number.
sim::EffectId effect_number(std::string_view text) {
    if (!text.empty() && text[0] == '#') text.remove_prefix(1);
    if (!is_digits(text) || text.size() > 12) return 0;
    sim::EffectId id = 0;
    for (const char c : text)
        id = id * 10 + static_cast<sim::EffectId>(c - '0');
    return id;
}

const sim::Effect* find_effect(const sim::EffectLog& log, const std::string& text) {
    if (const sim::EffectId id = effect_number(text)) return log.find(id);
    for (std::size_t i = log.size(); i > 0; --i) {
        if (log[i - 1].subject == text) return &log[i - 1];
    }
    return nullptr;
}

std::string shown_data(const Value& data) {
    if (data.is_null()) return "";
    std::string text = to_json(data);
    if (text.size() > kDataShownMax) text = text.substr(0, kDataShownMax) + "…";
    return text;
}

bool is_refusal(const sim::Effect& effect) {
    return static_cast<aws::EffectKind>(effect.kind) == aws::EffectKind::Refusal;
}

std::string statement_text(const Value& statement) {
    const std::string sid =
        statement.contains("sid") ? join(" \"", statement["sid"].as_string(), "\"") : std::string();
    return join("statement ", statement["statement"].as_int(), sid, " of ",
                statement["policy"].as_string());
}

// Which statement denied; or which policy types did not allow, and what came nearest.
std::string refusal_lines(const Value& data, const std::string& indent) {
    std::string text = join(indent, "    ", data["action"].as_string(), " on ",
                            data["resource"].as_string(), ": ", data["decision"].as_string(), "\n");
    for (const Value& statement : data["by"].elements()) {
        text += join(indent, "    denied by ", statement_text(statement), " (",
                     statement["policyType"].as_string(), ")\n");
    }
    for (const Value& miss : data["missing"].elements()) {
        text += join(indent, "    not allowed by ", miss["policyType"].as_string());
        if (miss["nearest"].is_null()) {
            text += ": nothing there allows anything\n";
            continue;
        }
        text += join("; nearest: ", statement_text(miss["nearest"]), ", ",
                     miss["detail"].as_string(), "\n");
    }
    return text;
}

}  // namespace

Result<SimAnswer> effects(SimContext& context, const std::vector<std::string>& words) {
    std::size_t count = kListedDefault;
    if (words.size() > 1 || (words.size() == 1 && effect_number(words[0]) == 0)) {
        return sim_usage("sim effects [COUNT]");
    }
    if (!words.empty()) count = std::min<std::size_t>(effect_number(words[0]), kListedMax);
    const aws::World& world = context.session.world();
    SimAnswer answer;
    Value list = Value::array();
    for (std::size_t i = world.effects.size() - std::min(count, world.effects.size());
         i < world.effects.size(); ++i) {
        list.push(effect_json(world, world.effects[i]));
        answer.text += effect_line(world, world.effects[i]) + "\n";
    }
    answer.json = Value::object({{"effects", list}});
    return answer;
}

Result<SimAnswer> why(SimContext& context, const std::vector<std::string>& words) {
    if (words.size() != 1) return sim_usage("sim why EFFECT|RESOURCE");
    const aws::World& world = context.session.world();
    const sim::Effect* effect = find_effect(world.effects, words[0]);
    if (effect == nullptr)
        return Failure{"NoSuchEffect",
                     join("there is no effect '", words[0], "'; 'sim effects' lists them")};
    SimAnswer answer;
    Value chain = Value::array();
    std::string indent;
    const auto show = [&](const sim::Effect& shown) {
        chain.push(effect_json(world, shown));
        answer.text += join(indent, effect_line(world, shown), "\n");
        const std::string data = is_refusal(shown) ? std::string() : shown_data(shown.data);
        if (is_refusal(shown)) answer.text += refusal_lines(shown.data, indent);
        if (!data.empty()) answer.text += join(indent, "    ", data, "\n");
        if (shown.cause == 0) answer.text += join(indent, "    from outside the simulation\n");
        indent += "  ";
    };
    bool refused = is_refusal(*effect);
    while (effect != nullptr) {
        // Of a call that was denied, the answer is in the refusal that follows it.
        const sim::Effect* next = world.effects.find(effect->id + 1);
        if (!refused && next != nullptr && next->cause == effect->id && is_refusal(*next)) {
            refused = true;
            show(*next);
        }
        show(*effect);
        effect = effect->cause == 0 ? nullptr : world.effects.find(effect->cause);
    }
    answer.json = Value::object({{"chain", chain}});
    return answer;
}

}  // namespace skylens::shell::commands
