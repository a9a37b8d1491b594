#include "shell/effect_text.h"

namespace skylens::shell {
namespace {

aws::EffectKind kind_of(const sim::Effect& effect) {
    return static_cast<aws::EffectKind>(effect.kind);
}

std::string_view account_of(const aws::World& world, const sim::Effect& effect) {
    return world.accounts[effect.account].id.view();
}

}  // namespace

std::string_view lane_name(aws::Lane lane) {
    switch (lane) {
        case aws::Lane::Activity:
            return "Activity";
        case aws::Lane::CloudWatch:
            return "CloudWatch";
        case aws::Lane::EventBridge:
            return "EventBridge";
        case aws::Lane::CloudTrail:
            return "CloudTrail";
        case aws::Lane::Config:
            return "Config";
    }
    return "";
}

Value effect_json(const aws::World& world, const sim::Effect& effect) {
    return Value::object({{"id", static_cast<std::int64_t>(effect.id)},
                          {"time", iso_time(effect.time)},
                          {"lane", lane_name(aws::lane_of(kind_of(effect)))},
                          {"kind", aws::effect_kind_name(kind_of(effect))},
                          {"subject", effect.subject},
                          {"account", account_of(world, effect)},
                          {"region", aws::region_name(effect.region)},
                          {"cause", static_cast<std::int64_t>(effect.cause)},
                          {"data", effect.data}});
}

std::string effect_line(const aws::World& world, const sim::Effect& effect) {
    std::string line =
        join("#", static_cast<std::int64_t>(effect.id), " ", iso_time(effect.time), " ",
             lane_name(aws::lane_of(kind_of(effect))), " ", aws::effect_kind_name(kind_of(effect)),
             " ", effect.subject.view(), " (", aws::region_name(effect.region));
    if (effect.account != 0) line += join(", ", account_of(world, effect));
    line += ")";
    if (effect.cause != 0) line += join(", because of #", static_cast<std::int64_t>(effect.cause));
    return line;
}

}  // namespace skylens::shell
