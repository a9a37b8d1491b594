// A resource's configuration over time: what changed from one recorded item to the next.
#pragma once

#include <string>
#include <vector>

#include "aws/world.h"

namespace skylens::view {

struct PropertyChange {
    std::string path;    // "Configuration.IpPermissions.0"
    std::string before;  // JSON; empty: was not there
    std::string after;   // JSON; empty: is no longer there
};

struct RecordedItem {
    SimTime captured;
    std::string status;  // "ResourceDiscovered", "OK", "ResourceDeleted", …
    std::vector<PropertyChange> changes;
    std::vector<std::string> related;  // "Is attached to Instance i-0…"
    sim::EffectId effect = 0;
    Value json;  // as GetResourceConfigHistory gives it, documents opened
};

// Newest first, at most `most`; empty for a resource that Config does not know.
std::vector<RecordedItem> config_timeline(const aws::World& world, aws::Place place,
                                          const Str& type, const Str& id, std::size_t most);

}  // namespace skylens::view
