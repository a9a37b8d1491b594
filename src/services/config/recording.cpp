#include "services/config/recording.h"

#include <algorithm>

#include "services/config/config.h"
#include "services/config/evaluation.h"
#include "services/config/item_json.h"
#include "services/config/notifications.h"
#include "services/config/state.h"

namespace skylens::config {
namespace {

constexpr Duration kDay = days(1);

bool listed(const Value& list, std::string_view name) {
    const std::vector<Value>& elements = list.elements();
    return std::any_of(elements.begin(), elements.end(),
                       [&](const Value& element) { return element.as_string() == name; });
}

Item item_of(const Description* now) {
    Item item;
    if (now == nullptr) {
        item.status = ItemStatus::Deleted;
        item.tags = Value::object();
        item.supplementary = Value::object();
        item.relationships = Value::array();
        return item;
    }
    item.name = now->name;
    item.arn = now->arn;
    item.zone = now->zone;
    item.has_created = now->created.has_value();
    if (item.has_created) item.created = *now->created;
    item.configuration = now->configuration;
    item.supplementary = now->supplementary;
    item.relationships = now->relationships;
    item.tags = now->tags;
    return item;
}

// A deleted resource's last item still says what it was called.
void keep_names(const Item& before, Item& item) {
    item.name = before.name;
    item.arn = before.arn;
    item.zone = before.zone;
    item.has_created = before.has_created;
    item.created = before.created;
}

// "current state of a recorded resource is never expired"
void drop_expired(SimTime now, Resource& resource) {
    std::size_t expired = 0;
    while (expired + 1 < resource.items.size() &&
           resource.items[expired + 1].captured < now - kRetention) {
        ++expired;
    }
    resource.items.drop_front(resource.items.size() - expired);
}

Value summary(const ResourceKey& key, const Item& item, const Value& diff) {
    Value changed = Value::array();
    for (const Value::Member& member : diff["changedProperties"].members())
        changed.push(member.key);
    return Value::object({{"resourceType", key.first},
                          {"status", status_name(item.status)},
                          {"changeType", diff["changeType"]},
                          {"changedProperties", std::move(changed)}});
}

void add_item(aws::World& world, aws::Place place, const ResourceKey& key, Resource& resource,
              Item item, sim::EffectId cause) {
    State& state = world.at(place).config;
    const Item* before = resource.items.empty() ? nullptr : &resource.items.back();
    const Value diff = item_diff(before, item);
    state.last_state_id = std::max(item.captured.ms, state.last_state_id + 1);
    item.state_id = state.last_state_id;
    item.daily = state.recorder.has_value() && is_daily(*state.recorder, key.first);
    item.effect = world.add_effect(aws::EffectKind::ConfigItem, place, key.second, cause,
                                   summary(key, item, diff));
    const Item kept = item;
    drop_expired(world.now, resource);
    resource.items.push_back(std::move(item));
    notify_item(world, place, key, kept, diff);
    evaluate_changed(world, place, key, kept.effect);
}

void schedule_capture(aws::World& world, aws::Place place, const ResourceKey& key,
                      sim::EffectId cause) {
    State& state = world.at(place).config;
    Resource& resource = state.resources[key];
    resource.pending_cause = cause;
    if (resource.pending) return;
    resource.pending = true;
    resource.pending_since = world.now;
    const SimTime at = is_daily(*state.recorder, key.first)
                           ? next_multiple(world.now, kDay)
                           : world.now + world.delay_of(aws::Delay::ConfigItem, cause);
    world.schedule(aws::EventKind::ConfigCapture, place, at, key.second, cause, 0,
                   Value(key.first));
}

void change_heard(aws::World& world, aws::Place place, const ResourceType& type, const Str& id,
                  sim::EffectId cause) {
    if (!records(world.at(place).config, type)) return;
    const Str resource_id = type.id_of == nullptr ? id : type.id_of(world, place, id);
    schedule_capture(world, place, {Str(std::string_view(type.name)), resource_id}, cause);
}

}  // namespace

bool covers(const Recorder& recorder, const ResourceType& type) {
    const Value& group = recorder.group;
    const std::string_view strategy = group["recordingStrategy"]["useOnly"].as_string();
    if (strategy == "INCLUSION_BY_RESOURCE_TYPES") return listed(group["resourceTypes"], type.name);
    if (strategy == "EXCLUSION_BY_RESOURCE_TYPES") {
        return !listed(group["exclusionByResourceTypes"]["resourceTypes"], type.name);
    }
    return !type.global || group["includeGlobalResourceTypes"].as_bool();
}

bool records(const State& state, const ResourceType& type) {
    return state.recorder.has_value() && state.recorder->recording && covers(*state.recorder, type);
}

bool is_daily(const Recorder& recorder, std::string_view type) {
    for (const Value& over : recorder.mode["recordingModeOverrides"].elements()) {
        if (listed(over["resourceTypes"], type))
            return over["recordingFrequency"].as_string() == "DAILY";
    }
    return recorder.mode["recordingFrequency"].as_string() == "DAILY";
}

bool exists(const Resource& resource) {
    if (resource.items.empty()) return false;
    const ItemStatus status = resource.items.back().status;
    return status == ItemStatus::Ok || status == ItemStatus::Discovered;
}

const Item* latest_item(const State& state, const ResourceKey& key) {
    const auto found = state.resources.find(key);
    if (found == state.resources.end() || found->second.items.empty()) return nullptr;
    return &found->second.items.back();
}

void record(aws::World& world, aws::Place place, const ResourceKey& key, const Description* now,
            SimTime captured, sim::EffectId cause) {
    Resource& resource = world.at(place).config->resources[key];
    const bool known = exists(resource);
    if (now == nullptr && !known) return;
    Item item = item_of(now);
    item.captured = captured;
    if (known && now != nullptr) {
        if (item_diff(&resource.items.back(), item)["changedProperties"].empty()) return;
    } else if (now != nullptr) {
        item.status = ItemStatus::Discovered;
    } else {
        keep_names(resource.items.back(), item);
    }
    add_item(world, place, key, resource, std::move(item), cause);
    if (now == nullptr) forget_results(world, place, key);
}

void record_not_recorded(aws::World& world, aws::Place place, sim::EffectId cause) {
    State& state = world.at(place).config;
    for (auto& entry : state.resources) {
        const ResourceType* type = find_resource_type(entry.first.first);
        if (type == nullptr || covers(*state.recorder, *type) || !exists(entry.second)) continue;
        Item item = item_of(nullptr);
        item.status = ItemStatus::NotRecorded;
        item.captured = world.now;
        keep_names(entry.second.items.back(), item);
        add_item(world, place, entry.first, entry.second, std::move(item), cause);
    }
}

void resources_changed(aws::World& world, aws::Place place,
                       const std::vector<aws::ChangedResource>& changes, sim::EffectId cause) {
    for (const aws::ChangedResource& change : changes) {
        const ResourceType* type = find_resource_type(change.type);
        if (type == nullptr) continue;
        if (!type->global) {
            change_heard(world, place, *type, change.id, cause);
            continue;
        }
        // Every Region's recorder that wants global types hears of them.
        for (std::uint16_t region = 0; region < aws::kRegionCount; ++region) {
            change_heard(world, {place.account, region}, *type, change.id, cause);
        }
    }
}

void on_capture(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    State& state = world.at(place).config;
    const ResourceKey key{event.data.as_str(), event.subject};
    const auto found = state.resources.find(key);
    if (found == state.resources.end() || !found->second.pending) return;
    found->second.pending = false;
    const SimTime since = found->second.pending_since;
    const sim::EffectId cause = found->second.pending_cause;
    const ResourceType* type = find_resource_type(key.first);
    if (type != nullptr && records(state, *type)) {
        const std::optional<Description> now = type->one(world, place, key.second);
        record(world, place, key, now.has_value() ? &*now : nullptr, since, cause);
    }
    // A resource that came and went before it was recorded leaves nothing behind.
    const auto after = state.resources.find(key);
    if (after != state.resources.end() && after->second.items.empty()) state.resources.erase(after);
}

void on_inventory(aws::World& world, const sim::PendingEvent& event) {
    const aws::Place place{event.account, event.region};
    State& state = world.at(place).config;
    if (!state.recorder.has_value() || state.recorder->generation != event.number) return;
    state.recorder->pending = false;
    state.recorder->status_changed = world.now;
    for (const ResourceType* type : resource_types()) {
        if (!records(state, *type)) continue;
        std::vector<Str> seen;
        for (const Description& now : type->all(world, place)) {
            seen.push_back(now.id);
            record(world, place, {Str(std::string_view(type->name)), now.id}, &now, world.now,
                   event.cause);
        }
        // What was known before the recorder stopped and is not there any more.
        std::vector<ResourceKey> gone;
        for (const auto& entry : state.resources) {
            const bool here = entry.first.first == type->name && exists(entry.second);
            if (here && std::find(seen.begin(), seen.end(), entry.first.second) == seen.end()) {
                gone.push_back(entry.first);
            }
        }
        for (const ResourceKey& key : gone)
            record(world, place, key, nullptr, world.now, event.cause);
    }
}

}  // namespace skylens::config
