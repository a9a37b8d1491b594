#include "services/events/events.h"

#include "aws/arn.h"
#include "services/events/bus_index.h"
#include "services/events/delivery.h"
#include "services/events/lookup.h"
#include "services/events/metrics.h"
#include "services/events/state.h"

namespace skylens::events {
namespace {

// Read-only management calls reach only rules that ask for all of them ("Receiving read-only
// management events from AWS services").
bool is_read_only_call(const Value& event) {
    const std::string_view type = event["detail-type"].as_string();
    if (type != "AWS API Call via CloudTrail" && type != "AWS Console Action via CloudTrail")
        return false;
    return event["detail"]["readOnly"].as_bool() && event["detail"]["managementEvent"].as_bool();
}

void match_rule(aws::World& world, aws::Place place, const EventBus& bus, const Rule& rule,
                const Value& event, sim::EffectId cause, bool forwarded) {
    const sim::EffectId match = world.add_effect(aws::EffectKind::RuleMatch, place, rule.id, cause,
                                                 Value::object({{"bus", bus.id}}));
    count(world, place, "MatchedEvents", bus.id, rule.id, match);
    if (!rule.targets.empty()) count(world, place, "TriggeredRules", bus.id, rule.id, match);
    for (const Target& target : rule.targets) {
        schedule_delivery(world, place, {bus.id, rule.id, target.settings, event, forwarded},
                          match);
    }
}

std::string_view bus_source(std::string_view source, std::string& storage) {
    constexpr std::string_view kDomain = ".amazonaws.com";
    if (source.size() <= kDomain.size() ||
        source.substr(source.size() - kDomain.size()) != kDomain) {
        return source;
    }
    storage = join("aws.", source.substr(0, source.find('.')));
    return storage;
}

}  // namespace

void set_up_region(aws::World& world, aws::Place place) {
    EventBus bus;
    bus.id = "default";
    bus.created = world.now;
    bus.modified = world.now;
    world.at(place).events->buses.insert(std::move(bus));
}

Value make_event(aws::World& world, aws::Place place, const NewEvent& event) {
    Value resources = Value::array();
    for (const Str& resource : event.resources)
        resources.push(resource);
    const std::uint64_t number = world.new_number("event");
    return Value::object({{"version", "0"},
                          {"id", aws::uuid_from(world.seed, number)},
                          {"detail-type", event.detail_type},
                          {"source", event.source},
                          {"account", world.account(place).id},
                          {"time", iso_time(floor_to(world.now, seconds(1)))},
                          {"region", aws::region_name(place.region)},
                          {"resources", resources},
                          {"detail", event.detail}});
}

sim::EffectId put_service_event(aws::World& world, aws::Place place, const NewEvent& event,
                                sim::EffectId cause) {
    return put_event(world, place, "default", make_event(world, place, event), cause);
}

sim::EffectId put_event(aws::World& world, aws::Place place, std::string_view bus,
                        const Value& event, sim::EffectId cause, bool forwarded) {
    EventBus* const found = world.at(place).events->buses.find(bus);
    SKYLENS_CHECK(found != nullptr);
    const sim::EffectId arrival =
        world.add_effect(aws::EffectKind::BusEvent, place, found->id, cause, event);
    if (found->index.get() == nullptr) return arrival;
    const std::vector<std::uint32_t> candidates = found->index.get()->candidates(event);
    if (candidates.empty()) return arrival;
    const bool read_only = is_read_only_call(event);
    for (const std::uint32_t position : candidates) {
        const Rule& rule = *(found->rules.begin() + position);
        if (read_only && rule.state != RuleState::EnabledWithAllManagementEvents) continue;
        if (!matches(rule.pattern, event)) continue;
        match_rule(world, place, *found, rule, event, arrival, forwarded);
    }
    return arrival;
}

bool anybody_listens(const aws::World& world, aws::Place place, std::string_view source,
                     std::string_view detail_type) {
    const EventBus* const bus = world.at(place).events->buses.find("default");
    if (bus == nullptr || bus->index.get() == nullptr) return false;
    std::string storage;
    return bus->index.get()->listens(bus_source(source, storage), detail_type);
}

std::vector<RuleAnswer> ask_rules(const aws::World& world, aws::Place place, std::string_view bus,
                                  const Value& event) {
    std::vector<RuleAnswer> answers;
    const EventBus* const found = world.at(place).events->buses.find(bus);
    if (found == nullptr) return answers;
    const bool read_only = is_read_only_call(event);
    for (const Rule& rule : found->rules) {
        if (rule.pattern.empty()) continue;
        RuleAnswer answer;
        answer.rule = rule.id;
        answer.disabled = rule.state == RuleState::Disabled;
        answer.read_only_call = read_only && rule.state == RuleState::Enabled;
        answer.miss = explain(rule.pattern, event);
        answer.matched = !answer.disabled && !answer.read_only_call && !answer.miss.has_value();
        answers.push_back(std::move(answer));
    }
    return answers;
}

std::optional<Str> resource_policy(const aws::World& world, std::string_view arn) {
    const std::optional<BusRef> ref = bus_of_arn(world, arn);
    if (!ref.has_value()) return std::nullopt;
    const EventBus* const bus = world.at(ref->place).events->buses.find(ref->name);
    if (bus == nullptr || bus->policy.empty()) return std::nullopt;
    return bus->policy;
}

}  // namespace skylens::events
