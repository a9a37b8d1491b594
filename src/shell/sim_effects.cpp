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
        return Error{"NoSuchEffect",
                     join("there is no effect '", words[0], "'; 'sim effects' lists them")};
    SimAnswer answer;
    Value chain = Value::array();
    std::string indent;
    while (effect != nullptr) {
        chain.push(effect_json(world, *effect));
        answer.text += join(indent, effect_line(world, *effect), "\n");
        const std::string data = shown_data(effect->data);
        if (!data.empty()) answer.text += join(indent, "    ", data, "\n");
        if (effect->cause == 0) answer.text += join(indent, "    from outside the simulation\n");
        effect = effect->cause == 0 ? nullptr : world.effects.find(effect->cause);
        indent += "  ";
    }
    answer.json = Value::object({{"chain", chain}});
    return answer;
}

}  // namespace skylens::shell::commands
