#include "learn/event_stream.h"

#include "services/cloudtrail/cloudtrail.h"
#include "services/events/pattern.h"

namespace skylens::learn {
namespace {

constexpr std::string_view kApiCall = "AWS API Call via CloudTrail";
constexpr std::string_view kSignIn = "AWS Console Sign In via CloudTrail";

// A call's record in the envelope it would have on the bus, whether a rule waits for it or not.
Value record_as_event(const aws::World& world, const sim::Effect& effect) {
    const aws::ServiceModel* service =
        aws::Catalog::built_in().find_service(effect.data.as_string());
    if (service == nullptr && effect.data.as_string() != "signin") return {};
    const bool global = service != nullptr && service->global;
    const aws::Place place{effect.account, global ? aws::kUsEast1 : effect.region};
    const cloudtrail::Record* record = cloudtrail::find_record(world, place, effect.id);
    if (record == nullptr) return {};
    const std::string_view source = cloudtrail::event_source(*record);
    return Value::object({{"source", Str("aws." + std::string(source.substr(0, source.find('.'))))},
                          {"detail-type", Str(service != nullptr ? kApiCall : kSignIn)},
                          {"account", world.account(place).id},
                          {"region", Str(aws::region_name(place.region))},
                          {"time", iso_time(effect.time)},
                          {"detail", cloudtrail::record_json(world, place, *record)}});
}

// Mail has no event in AWS. The stream has one, so that a task can ask for what reaches a person.
Value mail_as_event(const aws::World& world, const sim::Effect& effect) {
    const aws::Place place{effect.account, effect.region};
    return Value::object(
        {{"source", "skylens.mail"},
         {"detail-type", "E-mail Received"},
         {"account", world.account(place).id},
         {"region", Str(aws::region_name(place.region))},
         {"time", iso_time(effect.time)},
         {"detail", Value::object({{"to", effect.subject}, {"subject", effect.data["subject"]}})}});
}

}  // namespace

bool read_event_stream(const Scenario& scenario, DirectorState& state, const aws::World& world) {
    if (state.effects_read == world.effects.size()) return false;
    std::size_t waiting = 0;
    for (const std::uint8_t seen : state.seen)
        waiting += seen == 0 ? 1 : 0;
    for (; state.effects_read < world.effects.size(); ++state.effects_read) {
        if (waiting == 0) continue;
        const sim::Effect& effect = world.effects[static_cast<std::size_t>(state.effects_read)];
        const auto kind = static_cast<aws::EffectKind>(effect.kind);
        Value event;
        if (kind == aws::EffectKind::BusEvent) event = effect.data;
        // The bus copy of a call arrives later and would say the same again.
        const std::string_view type = event["detail-type"].as_string();
        if (type == kApiCall || type == kSignIn) continue;
        if (kind == aws::EffectKind::ApiCall) event = record_as_event(world, effect);
        if (kind == aws::EffectKind::Email) event = mail_as_event(world, effect);
        if (event.is_null()) continue;
        for (std::size_t i = 0; i < state.seen.size(); ++i) {
            if (state.seen[i] != 0 || !events::matches(scenario.event_patterns[i], event)) continue;
            state.seen[i] = 1;
            --waiting;
        }
    }
    return true;
}

}  // namespace skylens::learn
