#include "services/config/item_json.h"

#include <algorithm>

#include "services/config/resource_type.h"
#include "services/config/state.h"

namespace skylens::config {
namespace {

constexpr char kVersion[] = "1.3";

Value json_texts(const Value& supplementary) {
    Value out = Value::object();
    for (const Value::Member& member : supplementary.members()) {
        out.set(member.key, to_json(member.value));
    }
    return out;
}

std::string upper_first(std::string_view name) {
    std::string text(name);
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
        text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

Value change(const Value& before, const Value& after) {
    const Value type = before.is_null()  ? Value("CREATE")
                       : after.is_null() ? Value("DELETE")
                                         : Value("UPDATE");
    return Value::object(
        {{"previousValue", before}, {"updatedValue", after}, {"changeType", type}});
}

// Collects the differences of two values under a dotted path. Lists are compared as sets: what is
// gone is reported at its old index, what came at its new one.
class Differences {
  public:
    void compare(const std::string& path, const Value& before, const Value& after) {
        if (before == after) return;
        if (before.is_object() && after.is_object()) {
            compare_objects(path, before, after);
        } else if (before.is_array() && after.is_array()) {
            compare_lists(path, before, after);
        } else {
            found_.set(Str(path), change(before, after));
        }
    }

    // Members are compared as a whole, as AWS does for supplementary configurations.
    void compare_members(const std::string& path, const Value& before, const Value& after) {
        for (const Value::Member& member : after.members()) {
            if (before[member.key] == member.value) continue;
            found_.set(Str(path + "." + member.key.string()),
                       change(before[member.key], member.value));
        }
        for (const Value::Member& member : before.members()) {
            if (after.contains(member.key)) continue;
            found_.set(Str(path + "." + member.key.string()), change(member.value, Value()));
        }
    }

    void compare_lists(const std::string& path, const Value& before, const Value& after) {
        const std::vector<std::size_t> gone = only_in(before, after);
        const std::vector<std::size_t> come = only_in(after, before);
        for (const std::size_t index : gone) {
            const bool replaced = std::find(come.begin(), come.end(), index) != come.end();
            add(path, index, before.at(index), replaced ? after.at(index) : Value());
        }
        for (const std::size_t index : come) {
            const bool replaces = std::find(gone.begin(), gone.end(), index) != gone.end();
            if (!replaces) add(path, index, Value(), after.at(index));
        }
    }

    Value take() { return std::move(found_); }

  private:
    void compare_objects(const std::string& path, const Value& before, const Value& after) {
        for (const Value::Member& member : after.members()) {
            compare(path + "." + upper_first(member.key), before[member.key], member.value);
        }
        for (const Value::Member& member : before.members()) {
            if (!after.contains(member.key)) {
                compare(path + "." + upper_first(member.key), member.value, Value());
            }
        }
    }

    void add(const std::string& path, std::size_t index, const Value& before, const Value& after) {
        found_.set(str_of(path, ".", static_cast<std::int64_t>(index)), change(before, after));
    }

    // Indices of the elements of `list` that `other` lacks; equal elements pair off one by one.
    static std::vector<std::size_t> only_in(const Value& list, const Value& other) {
        std::vector<bool> used(other.size(), false);
        std::vector<std::size_t> missing;
        for (std::size_t i = 0; i < list.size(); ++i) {
            std::size_t match = 0;
            while (match < other.size() && (used[match] || !(other.at(match) == list.at(i))))
                ++match;
            if (match < other.size()) {
                used[match] = true;
            } else {
                missing.push_back(i);
            }
        }
        return missing;
    }

    Value found_ = Value::object();
};

Value common(const aws::World& world, aws::Place place, const ResourceKey& key, const Item& item,
             bool message) {
    const auto moment = [&](SimTime t) {
        return message ? Value(config_time(t)) : Value(cli_time(t));
    };
    Value out = Value::object();
    out.set(message ? Str("configurationItemVersion") : Str("version"), kVersion);
    out.set(message ? Str("awsAccountId") : Str("accountId"), world.account(place).id);
    out.set("configurationItemCaptureTime", moment(item.captured));
    out.set("configurationItemStatus", status_name(item.status));
    const std::string state_id = std::to_string(item.state_id);
    out.set("configurationStateId", message ? Value(item.state_id) : Value(state_id));
    if (!item.arn.empty()) out.set(message ? Str("ARN") : Str("arn"), item.arn);
    out.set("resourceType", key.first).set("resourceId", key.second);
    if (!item.name.empty()) out.set("resourceName", item.name);
    out.set("awsRegion", region_of(place, key.first));
    out.set("availabilityZone", item.zone);
    if (item.has_created) out.set("resourceCreationTime", moment(item.created));
    return out;
}

}  // namespace

const char* status_name(ItemStatus status) {
    switch (status) {
        case ItemStatus::Ok:
            return "OK";
        case ItemStatus::Discovered:
            return "ResourceDiscovered";
        case ItemStatus::NotRecorded:
            return "ResourceNotRecorded";
        case ItemStatus::Deleted:
            return "ResourceDeleted";
        case ItemStatus::DeletedNotRecorded:
            return "ResourceDeletedNotRecorded";
    }
    return "";
}

std::string_view region_of(aws::Place place, std::string_view type) {
    return type.substr(0, 10) == "AWS::IAM::" ? std::string_view("global")
                                              : aws::region_name(place.region);
}

Value base_item_answer(const aws::World& world, aws::Place place, const ResourceKey& key,
                       const Item& item) {
    Value out = common(world, place, key, item, false);
    if (!item.configuration.is_null()) out.set("configuration", to_json(item.configuration));
    out.set("supplementaryConfiguration", json_texts(item.supplementary));
    if (item.daily) out.set("recordingFrequency", "DAILY");
    return out;
}

Value item_answer(const aws::World& world, aws::Place place, const ResourceKey& key,
                  const Item& item) {
    Value out = base_item_answer(world, place, key, item);
    out.set("configurationItemMD5Hash", "");
    out.set("tags", item.tags);
    out.set("relatedEvents", Value::array());
    out.set("relationships", item.relationships);
    return out;
}

Value item_message(const aws::World& world, aws::Place place, const ResourceKey& key,
                   const Item& item) {
    Value out = Value::object();
    out.set("relatedEvents", Value::array());
    Value relationships = Value::array();
    for (const Value& relation : item.relationships.elements()) {
        relationships.push(Value::object({{"resourceId", relation["resourceId"]},
                                          {"resourceName", relation["resourceName"]},
                                          {"resourceType", relation["resourceType"]},
                                          {"name", relation["relationshipName"]}}));
    }
    out.set("relationships", std::move(relationships));
    out.set("configuration", item.configuration);
    out.set("supplementaryConfiguration", item.supplementary);
    out.set("tags", item.tags);
    const Value rest = common(world, place, key, item, true);
    for (const Value::Member& member : rest.members())
        out.set(member.key, member.value);
    out.set("configurationStateMd5Hash", "");
    return out;
}

Value item_diff(const Item* before, const Item& after) {
    const bool was = before != nullptr && !before->configuration.is_null();
    const bool is = !after.configuration.is_null();
    const Value type = !was ? Value("CREATE") : is ? Value("UPDATE") : Value("DELETE");
    Differences differences;
    differences.compare("Configuration", was ? before->configuration : Value(),
                        after.configuration);
    differences.compare_lists("Relationships", was ? before->relationships : Value(),
                              after.relationships);
    differences.compare_members("SupplementaryConfiguration", was ? before->supplementary : Value(),
                                after.supplementary);
    differences.compare_members("Tags", was ? before->tags : Value(), after.tags);
    return Value::object({{"changeType", type}, {"changedProperties", differences.take()}});
}

}  // namespace skylens::config
