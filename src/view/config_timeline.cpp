#include "view/config_timeline.h"

#include "services/config/item_json.h"
#include "services/config/state.h"

namespace skylens::view {
namespace {

std::string json_or_nothing(const Value& value) { return value.is_null() ? "" : to_json(value); }

// Documents are JSON inside texts.
void open_document(Value& item, std::string_view name) {
    const auto parsed = parse_json(item[name].as_string());
    if (parsed.ok()) item.set(Str(name), parsed.value());
}

RecordedItem recorded(const aws::World& world, aws::Place place, const config::ResourceKey& key,
                      const config::Item* before, const config::Item& item) {
    RecordedItem out;
    out.captured = item.captured;
    out.status = config::status_name(item.status);
    out.effect = item.effect;
    const Value diff = config::item_diff(before, item);
    for (const Value::Member& change : diff["changedProperties"].members()) {
        out.changes.push_back({change.key.string(), json_or_nothing(change.value["previousValue"]),
                               json_or_nothing(change.value["updatedValue"])});
    }
    for (const Value& relation : item.relationships.elements()) {
        const Value& name = relation["relationshipName"];
        const Value& id = relation["resourceId"];
        out.related.push_back(join(name.as_string(), " ", id.as_string()));
    }
    out.json = config::item_answer(world, place, key, item);
    open_document(out.json, "configuration");
    return out;
}

}  // namespace

std::vector<RecordedItem> config_timeline(const aws::World& world, aws::Place place,
                                          const Str& type, const Str& id, std::size_t most) {
    std::vector<RecordedItem> out;
    const config::ResourceKey key{type, id};
    const auto& resources = world.at(place).config->resources;
    const auto found = resources.find(key);
    if (found == resources.end()) return out;
    const auto& items = found->second.items;
    for (std::size_t i = items.size(); i > 0 && out.size() < most; --i) {
        const config::Item* before = i > 1 ? &items[i - 2] : nullptr;
        out.push_back(recorded(world, place, key, before, items[i - 1]));
    }
    return out;
}

}  // namespace skylens::view
