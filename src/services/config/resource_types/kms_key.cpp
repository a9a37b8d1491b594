// AWS::KMS::Key. The id is the key id.
//
// Deviations from AWS: key material ids are left out.
#include "services/config/resource_type.h"
#include "services/config/state.h"

namespace skylens::config {
namespace kms_key {

std::optional<Description> one(const aws::World& world, aws::Place place, const Str& id) {
    const Value key = Value::object({{"KeyId", id}});
    const Value metadata = read(world, place, "kms", "DescribeKey", key)["KeyMetadata"];
    if (metadata.is_null()) return std::nullopt;
    Description description;
    description.id = id;
    description.name = id;
    description.arn = metadata["Arn"].as_str();
    const Result<SimTime> created = parse_time(metadata["CreationDate"].as_string());
    if (created.ok()) description.created = floor_to(created.value(), seconds(1));
    const Value policy = read(world, place, "kms", "GetKeyPolicy", key);
    const Value rotation = read(world, place, "kms", "GetKeyRotationStatus", key);
    const Value tags = read(world, place, "kms", "ListResourceTags", key);
    Value list = Value::array();
    for (const Value& tag : tags["Tags"].elements()) {
        list.push(Value::object({{"Key", tag["TagKey"]}, {"Value", tag["TagValue"]}}));
        description.tags.set(tag["TagKey"].as_str(), tag["TagValue"]);
    }
    description.configuration =
        Value::object({{"Description", metadata["Description"]},
                       {"Enabled", metadata["Enabled"]},
                       {"EnableKeyRotation", rotation["KeyRotationEnabled"]},
                       {"KeyPolicy", policy["Policy"]},
                       {"KeySpec", metadata["KeySpec"]},
                       {"KeyState", metadata["KeyState"]},
                       {"KeyUsage", metadata["KeyUsage"]},
                       {"MultiRegion", metadata["MultiRegion"]},
                       {"Origin", metadata["Origin"]},
                       {"Tags", std::move(list)},
                       {"Arn", metadata["Arn"]},
                       {"KeyId", id}});
    return description;
}

std::vector<Description> all(const aws::World& world, aws::Place place) {
    std::vector<Description> descriptions;
    for (const Value& key :
         read_all(world, place, "kms", "ListKeys", Value::object(), "Keys", "NextMarker",
                  "Marker")) {
        std::optional<Description> described = one(world, place, key["KeyId"].as_str());
        if (described.has_value()) descriptions.push_back(std::move(*described));
    }
    return descriptions;
}

}  // namespace kms_key

SKYLENS_DEFINE_RESOURCE_TYPE(KmsKey) = {.name = "AWS::KMS::Key",
                                        .service = "kms",
                                        .list_operation = "ListKeys",
                                        .all = kms_key::all,
                                        .one = kms_key::one};

}  // namespace skylens::config
